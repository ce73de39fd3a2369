import { useText } from "../locales/useText.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { KeyGroups } from "../ui/KeyGroups.tsx";
import { SingleKeysChoice } from "../ui/SingleKeysChoice.tsx";
import type { View } from "./ViewSwitch.tsx";

type Props = Readonly<{ view: View; onClose(): void }>;

/** The keys of what somebody looks at. */
export default function KeysDialog({ view, onClose }: Props) {
  const { text } = useText();
  const { title, list, board, everywhere } = text.room.keys;
  return (
    <Dialog title={title} onClose={onClose}>
      <SingleKeysChoice />
      <KeyGroups groups={[...(view === "board" ? board : list), everywhere]} />
    </Dialog>
  );
}
