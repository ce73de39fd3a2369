import { Ellipsis } from "lucide-react";
import type { ClusterId, NoteRef } from "../../../../shared/ids.ts";
import type { SourcedNote } from "../../../../shared/synthesis/merge.ts";
import { useText } from "../../../locales/useText.ts";
import { type ChoiceGroup, Menu } from "../../../ui/Menu.tsx";
import { useOpenQuestion } from "../../deskContext.ts";
import { useSuggestions } from "../../suggestions/suggestionsContext.ts";
import { usePicking } from "../picking.ts";
import { useGroupActions } from "../useGroupActions.ts";

type Props = Readonly<{
  note: SourcedNote;
  /** The group in whose list it stands; absent: outside groups. */
  cluster: ClusterId | undefined;
  meant(note: NoteRef): readonly NoteRef[];
}>;

/** Everything that can be done with one note, for fingers, keyboards and screen readers. */
export function NoteMenu({ note, cluster, meant }: Props) {
  const { text } = useText();
  const choices = useGroupChoices(cluster);
  return (
    <Menu
      label={text.moderator.notes.menu}
      icon={<Ellipsis aria-hidden="true" size={20} />}
      small
      inTabOrder={false}
      groups={() => choices(meant(note.ref))}
    />
  );
}

/** Tells where notes can go: a new group, the groups there are, out of theirs, and aside. */
export function useGroupChoices(
  cluster: ClusterId | undefined,
  onDone: () => void = () => undefined,
): (refs: readonly NoteRef[]) => readonly ChoiceGroup[] {
  const { text } = useText();
  const { view } = useOpenQuestion();
  const { pick } = usePicking();
  const { putIn, putInNew, takeOut, setAside, accept } = useGroupActions();
  const { seek } = useSuggestions();
  const words = text.moderator.groups;
  const choice = (id: string, label: string, act: () => void) => ({
    id,
    label,
    onChoose() {
      act();
      onDone();
    },
  });
  return (refs) => {
    const away = new Set(view.aside.map(({ ref }) => ref));
    const [isIn, isAside, isChanged] = [
      refs.some((ref) => view.groupsOf.has(ref)),
      refs.some((ref) => away.has(ref)),
      refs.some((ref) => view.changed.has(ref)),
    ];
    return [
      {
        id: "new",
        choices: [
          choice("new", cluster === undefined ? words.putInNew : text.bench.split, () => putInNew(refs, cluster)),
          ...(isIn ? [choice("out", words.takeOut, () => takeOut(refs, cluster))] : []),
          ...(isChanged ? [choice("accept", text.bench.accept, () => accept(refs))] : []),
          isAside
            ? choice("back", text.bench.bringBack, () => takeOut(refs))
            : choice("aside", text.bench.putAside, () => setAside(refs)),
          { id: "similar", label: text.suggestions.similar, onChoose: () => seek({ notes: refs }) },
        ],
      },
      {
        id: "groups",
        title: words.putIn,
        choices: [
          ...view.clusters.map((each) =>
            choice(each.cluster.id, words.name(each.number, each.cluster.name), () =>
              putIn(refs, each.cluster.id, cluster),
            ),
          ),
          ...(view.clusters.length > 5
            ? [
                {
                  id: "pick",
                  label: text.bench.pick.open,
                  onChoose: () =>
                    pick({
                      onPick(into) {
                        putIn(refs, into, cluster);
                        onDone();
                      },
                      onNew(name) {
                        putInNew(refs, cluster, name);
                        onDone();
                      },
                    }),
                },
              ]
            : []),
        ],
      },
    ];
  };
}
