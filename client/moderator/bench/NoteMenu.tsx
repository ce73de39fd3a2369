import { Ellipsis } from "lucide-react";
import type { NoteRef } from "../../../shared/ids.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import { useText } from "../../locales/useText.ts";
import { useLive } from "../../sync/useLive.ts";
import { type ChoiceGroup, Menu } from "../../ui/Menu.tsx";
import { useDesk, useOpenQuestion } from "../deskContext.ts";
import { useSuggestions } from "../suggestions/suggestionsContext.ts";
import { useGroupActions } from "./useGroupActions.ts";

/** Everything that can be done with one note, for fingers, keyboards and screen readers. */
export function NoteMenu({ note, meant }: Readonly<{ note: SourcedNote; meant(note: NoteRef): readonly NoteRef[] }>) {
  const { text } = useText();
  const { link } = useDesk();
  const placed = useLive(link.synthesis.placements).has(note.ref);
  const groups = useGroupChoices(() => meant(note.ref), placed);
  return (
    <Menu label={text.moderator.notes.menu} icon={<Ellipsis aria-hidden="true" size={20} />} small groups={groups} />
  );
}

/** Where notes can go: a new group, the groups there are, and out of theirs when they lie in one. */
export function useGroupChoices(refs: () => readonly NoteRef[], placed: boolean): readonly ChoiceGroup[] {
  const { text } = useText();
  const { view } = useOpenQuestion();
  const { putIn, putInNew, takeOut } = useGroupActions();
  const { seek } = useSuggestions();
  const words = text.moderator.groups;
  return [
    {
      id: "new",
      choices: [
        { id: "new", label: words.putInNew, onChoose: () => putInNew(refs()) },
        ...(placed ? [{ id: "out", label: words.takeOut, onChoose: () => takeOut(refs()) }] : []),
        { id: "similar", label: text.suggestions.similar, onChoose: () => seek({ notes: refs() }) },
      ],
    },
    {
      id: "groups",
      title: words.putIn,
      choices: view.clusters.map(({ cluster, number }) => ({
        id: cluster.id,
        label: words.name(number, cluster.name),
        onChoose: () => putIn(refs(), cluster.id),
      })),
    },
  ];
}
