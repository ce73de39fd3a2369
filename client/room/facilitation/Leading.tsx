import { Ellipsis } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import { useSearchParams } from "wouter";
import type { QuestionId } from "../../../shared/ids.ts";
import { limits } from "../../../shared/limits.ts";
import { questionsOfRound, type Round } from "../../../shared/template.ts";
import { useText } from "../../locales/useText.ts";
import type { RoomLink } from "../../sync/roomLink.ts";
import { useLive } from "../../sync/useLive.ts";
import { type ChoiceGroup, Menu } from "../../ui/Menu.tsx";
import { useNarrow } from "../../ui/useNarrow.ts";
import type { Telling } from "./useTelling.ts";

const minuteMs = 60_000;

type Props = Readonly<{
  round: Round;
  link: RoomLink;
  telling: Telling;
  /** Opens the tools that people have. */
  onTools(): void;
  /** What else the menu has, where there is little room beside it. */
  more: readonly ChoiceGroup[];
}>;

/** What only a facilitator can do: more time for the room, and where everybody looks. */
export function Leading({ round, link, telling, onTools, more }: Props) {
  const { text } = useText();
  const extraMs = useLive(link.signals.rounds).get(round.id)?.extraMs ?? 0;
  const hasTimer = useLive(link.stage.scene).endsAt !== undefined;
  const questions = questionsOfRound(round);
  const [search] = useSearchParams();
  const now = questions.find(({ id }) => id === search.get("q")) ?? questions[0];
  const [isFollowed, setFollowed] = useState(false);
  const narrow = useNarrow();
  const words = text.facilitation;
  const lead = useEffectEvent((question: QuestionId) => {
    if (isFollowed) void telling.point({ question, follow: true }, "");
  });
  useEffect(() => {
    if (now) lead(now.id);
  }, [now]);

  const turn = (follow: boolean): void => {
    setFollowed(follow);
    if (follow && now) void telling.point({ question: now.id, follow: true }, words.look.following);
    else void telling.point({}, words.look.stopped);
  };
  return (
    <Menu
      label={words.leading}
      small={!narrow}
      {...(narrow && { icon: <Ellipsis aria-hidden="true" size={18} /> })}
      groups={[
        ...more,
        {
          id: "time",
          choices: (hasTimer ? [1, 5] : []).map((minutes) => ({
            id: `time ${minutes}`,
            label: words.time.longer(minutes),
            disabled: extraMs + minutes * minuteMs > limits.roomExtraMs,
            onChoose: () => void telling.extend(round.id, minutes),
          })),
        },
        { id: "tools", choices: [{ id: "tools", label: text.lead.tools.menu, onChoose: onTools }] },
        {
          id: "follow",
          choices: [
            {
              id: "follow",
              label: isFollowed ? words.look.unfollow : words.look.follow,
              onChoose: () => turn(!isFollowed),
            },
          ],
        },
        {
          id: "point",
          title: words.look.at,
          choices: questions.map(({ id, heading }) => ({
            id,
            label: heading,
            onChoose: () => void telling.point({ question: id }, words.look.pointed),
          })),
        },
      ]}
    />
  );
}
