import { Ellipsis } from "lucide-react";
import { useState } from "react";
import type { Board } from "../../shared/boards/index.ts";
import type { Note, Spot } from "../../shared/doc/room.ts";
import type { Catalogue } from "../locales/catalogue.ts";
import { useText } from "../locales/useText.ts";
import { announce } from "../ui/announce.tsx";
import { LazyPart, lazyPart } from "../ui/LazyPart.tsx";
import { type Choice, type ChoiceGroup, Menu } from "../ui/Menu.tsx";
import type { Goal, NoteActions, NoteRank, NoteVotes, ReactionCount } from "./board.ts";
import { linksIn } from "./NoteWords.tsx";
import { focusMovedNote } from "./noteFocus.ts";
import { toolChoices } from "./toolChoices.ts";
import { usePlacing } from "./usePlacing.ts";

const ChooseNote = lazyPart(() => import("./ChooseNote.tsx"));

const dots = <Ellipsis aria-hidden="true" size={18} />; // one for all notes: React leaves what is the same alone

type Props = Readonly<{
  note: Note;
  actions: NoteActions;
  board: Board;
  goals: readonly Goal[];
  /** Nobody else sees the note yet. */
  hidden?: true;
  reactions?: readonly ReactionCount[];
  inTabOrder: boolean;
  onEdit(): void;
  onRemove(): void;
  votes?: NoteVotes;
  rank?: NoteRank;
}>;

/** Everything that can be done with a note, for fingers, keyboards and screen readers alike. */
export function NoteMenu(props: Props) {
  const { note, actions, board, goals, hidden, reactions, inTabOrder, onEdit, onRemove, votes, rank } = props;
  const { text } = useText();
  const [choosing, choose] = useState<"together" | "arrow">();
  const put = usePlacing(note.id, rank);
  const isHere = ({ question, place }: Spot): boolean =>
    question === note.spot.question && board.isSamePlace(place, note.spot.place);
  const mayGo = ({ spot }: Goal): boolean => !isHere(spot) && !(hidden && spot.question !== note.spot.question); // at another question all would see it
  const moveTo = ({ spot, title }: Goal): void => {
    focusMovedNote(note.id);
    actions.move(note.id, spot);
    announce(text.room.note.moved(title));
  };
  const groups = (): readonly ChoiceGroup[] => [
    {
      id: "edit",
      choices: [
        { id: "edit", label: text.room.note.edit, onChoose: onEdit },
        ...linksIn(note).map((href) => ({
          id: `open ${href}`,
          label: text.room.note.openLink(href.replace(/^(https?:\/\/|mailto:)/, "")),
          onChoose: () => void window.open(href, "_blank", "noopener,noreferrer"),
        })),
      ],
    },
    { id: "votes", title: text.lead.vote.title, choices: votes ? voteChoices(votes, text) : [] },
    {
      id: "rank",
      title: text.lead.ranking.put,
      choices: rank && put ? rankChoices(rank, put, text) : [],
    },
    {
      id: "move",
      title: text.room.note.moveTo,
      choices: goals.filter(mayGo).map((goal) => ({
        id: `to ${goal.key}`,
        label: goal.title,
        onChoose: () => moveTo(goal),
      })),
    },
    ...toolChoices({
      note,
      actions,
      toolbox: board.toolbox,
      text,
      choose,
      ...(reactions && { reactions }),
      ...(hidden && { hidden }),
    }),
    {
      id: "remove",
      choices: [{ id: "remove", label: text.room.note.remove, danger: true, onChoose: onRemove }],
    },
  ];
  return (
    <>
      <Menu small label={text.room.note.more} icon={dots} inTabOrder={inTabOrder} groups={groups} />
      {choosing && (
        <LazyPart onFailed={() => choose(undefined)}>
          <ChooseNote
            title={choosing === "arrow" ? text.canvas.arrowTitle : text.canvas.togetherTitle}
            notes={actions.notesBeside(note.id).filter(({ id }) => id !== note.id)}
            onClose={() => choose(undefined)}
            onChoose={(other) => {
              choose(undefined);
              if (choosing === "arrow") return actions.join(note.id, other);
              focusMovedNote(note.id);
              if (actions.putTogether([note.id], other)) announce(text.canvas.grouped(2));
            }}
          />
        </LazyPart>
      )}
    </>
  );
}

function voteChoices({ count, canGive = false, give }: NoteVotes, { lead }: Catalogue): readonly Choice[] {
  if (!give) return [];
  return [
    { id: "give", label: lead.vote.give, disabled: !canGive, onChoose: () => give(1) },
    { id: "take", label: lead.vote.take, disabled: count === 0, onChoose: () => give(-1) },
  ];
}

function rankChoices(
  { place, places, filled }: NoteRank,
  put: (place: number | undefined) => void,
  { lead }: Catalogue,
): readonly Choice[] {
  const last = Math.min(places, place === undefined ? filled + 1 : filled);
  const choices = Array.from({ length: last }, (_, at): Choice => {
    const label = lead.ranking.place(at + 1);
    return { id: `place ${at + 1}`, label, chosen: place === at + 1, onChoose: () => put(at + 1) };
  });
  if (place === undefined) return choices;
  return [...choices, { id: "out", label: lead.ranking.out(places), onChoose: () => put(undefined) }];
}
