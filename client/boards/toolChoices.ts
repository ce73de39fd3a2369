import type { Toolbox } from "../../shared/boards/tools.ts";
import { reactionKinds } from "../../shared/doc/reactions.ts";
import type { Note, NoteColour } from "../../shared/doc/room.ts";
import type { Catalogue } from "../locales/catalogue.ts";
import { announce } from "../ui/announce.tsx";
import type { ChoiceGroup } from "../ui/Menu.tsx";
import type { NoteActions, ReactionCount } from "./board.ts";
import { emojiOf } from "./Reactions.tsx";

type Asked = Readonly<{
  note: Note;
  actions: NoteActions;
  toolbox: Toolbox;
  text: Catalogue;
  reactions?: readonly ReactionCount[];
  /** Nobody else sees the note yet: what lies in the room may not tell of it. */
  hidden?: true;
  /** Asks for another note. */
  choose(what: "together" | "arrow"): void;
}>;

/** What a note's menu offers besides: what its question's template lets people do. */
export function toolChoices({
  note,
  actions,
  toolbox,
  text,
  reactions = [],
  hidden,
  choose,
}: Asked): readonly ChoiceGroup[] {
  const has = (tool: Toolbox["tools"][number]): boolean => toolbox.tools.includes(tool);
  const own = reactions.find(({ mine }) => mine)?.kind;
  const colour = (to: NoteColour | null): void => actions.arrange(new Map([[note.id, { colour: to }]]));
  return [
    {
      id: "with",
      choices: [
        ...(has("groups")
          ? [{ id: "together", label: text.canvas.togetherWith, onChoose: () => choose("together") }]
          : []),
        ...(note.stack === undefined
          ? []
          : [
              {
                id: "apart",
                label: text.canvas.takeOut,
                onChoose() {
                  actions.takeOut([note.id]);
                  announce(text.canvas.apart);
                },
              },
            ]),
        ...(actions.pointAt && !hidden
          ? [{ id: "point", label: text.facilitation.look.note, onChoose: () => actions.pointAt?.(note.id) }]
          : []),
        ...(has("arrows") && !hidden
          ? [{ id: "arrow", label: text.canvas.arrowWith, onChoose: () => choose("arrow") }]
          : []),
      ],
    },
    {
      id: "colour",
      title: text.canvas.colour,
      choices:
        toolbox.legend.length === 0
          ? []
          : [
              ...toolbox.legend.map((entry) => ({
                id: `colour ${entry.colour}`,
                label: entry.means,
                chosen: note.colour === entry.colour,
                onChoose: () => colour(entry.colour),
              })),
              {
                id: "colour none",
                label: text.canvas.ownColour,
                chosen: note.colour === undefined,
                onChoose: () => colour(null),
              },
            ],
    },
    {
      id: "react",
      title: text.canvas.react,
      choices:
        has("reactions") && !hidden
          ? reactionKinds.map((kind) => ({
              id: `react ${kind}`,
              label: `${emojiOf[kind]} ${text.canvas.reactions[kind]}`,
              chosen: kind === own,
              onChoose: () => actions.react(note.id, kind === own ? undefined : kind),
            }))
          : [],
    },
  ];
}
