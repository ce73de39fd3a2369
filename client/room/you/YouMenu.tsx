import { CircleUser } from "lucide-react";
import { useState } from "react";
import { languageNames, languages } from "../../locales/language.ts";
import { useText } from "../../locales/useText.ts";
import { LazyPart, lazyPart } from "../../ui/LazyPart.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { setVoice, type Voice, voiceNow, voices } from "../../ui/voice.ts";
import type { Person } from "../person.ts";

const NameDialog = lazyPart(() => import("./NameDialog.tsx"));
const RoleDialog = lazyPart(() => import("./RoleDialog.tsx"));
const HeadsDialog = lazyPart(() => import("./HeadsDialog.tsx"));
const LeaveDialog = lazyPart(() => import("./LeaveDialog.tsx"));
const MyNotes = lazyPart(() => import("./MyNotes.tsx"));

type Props = Readonly<{
  person: Person;
  /** Nobody goes elsewhere before the server has their words. */
  mayGo: boolean;
  onChangeRoom(): void;
}>;

/** What somebody can change of themselves: the room, the name, the language, or who this is. */
export function YouMenu({ person, mayGo, onChangeRoom }: Props) {
  const { text, language, setLanguage } = useText();
  const [asking, ask] = useState<"name" | "role" | "heads" | "leave" | "notes">();
  const [voice, keepVoice] = useState(voiceNow);
  const choose = (next: Voice): void => {
    setVoice(next);
    keepVoice(next);
  };
  const { anonymous, template } = person.view;
  const done = (): void => ask(undefined);
  const changeName = { id: "name", label: text.room.you.changeName, onChoose: () => ask("name") };
  const changeRole = { id: "role", label: text.room.role.change, onChoose: () => ask("role") };
  return (
    <>
      <Menu
        label={text.room.you.menu}
        icon={<CircleUser aria-hidden="true" size={20} />}
        groups={[
          {
            id: "you",
            choices: [
              { id: "room", label: text.room.you.changeRoom, disabled: !mayGo, onChoose: onChangeRoom },
              { id: "notes", label: text.room.mine.menu, onChoose: () => ask("notes") },
              ...(anonymous ? [] : [changeName]),
              ...(template.roles ? [changeRole] : []),
              { id: "heads", label: text.facilitation.heads.change, onChoose: () => ask("heads") },
              { id: "leave", label: text.room.you.leave, disabled: !mayGo, onChoose: () => ask("leave") },
            ],
          },
          {
            id: "language",
            title: text.common.language,
            choices: languages.map((each) => ({
              id: each,
              label: languageNames[each],
              chosen: each === language,
              onChoose: () => setLanguage(each),
            })),
          },
          {
            id: "voice",
            title: text.facilitation.voice.title,
            choices: voices.map((each) => ({
              id: `voice ${each}`,
              label: text.facilitation.voice[each],
              chosen: each === voice,
              onChoose: () => choose(each),
            })),
          },
        ]}
      />
      {asking && (
        <LazyPart key={asking} onFailed={done}>
          {asking === "name" && <NameDialog person={person} onClose={done} />}
          {asking === "role" && <RoleDialog person={person} onClose={done} />}
          {asking === "heads" && <HeadsDialog person={person} onClose={done} />}
          {asking === "notes" && <MyNotes person={person} onClose={done} />}
          {asking === "leave" && <LeaveDialog person={person} onClose={done} />}
        </LazyPart>
      )}
    </>
  );
}
