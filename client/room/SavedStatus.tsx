import { useText } from "../locales/useText.ts";
import { Status } from "../ui/Status.tsx";
import type { Connection } from "./useConnection.ts";

/** Whether everything we typed is committed on the server. */
export function SavedStatus({ connection: { state, unsaved } }: Readonly<{ connection: Connection }>) {
  const { text } = useText();
  if (state === "connecting") return <Status tone="busy">{text.room.status.connecting}</Status>;
  if (state === "offline" || state === "closed") return <Status tone="warn">{text.room.status.offline}</Status>;
  if (unsaved.size > 0) return <Status tone="busy">{text.room.status.saving}</Status>;
  return <Status tone="good">{text.room.status.saved}</Status>;
}
