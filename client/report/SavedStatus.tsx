import { useText } from "../locales/useText.ts";
import type { Link } from "../sync/connect.ts";
import { useLinkState } from "../sync/useLinkState.ts";
import { useLive } from "../sync/useLive.ts";
import { Status } from "../ui/Status.tsx";

/** Whether the server has committed everything that was typed here. */
export function SavedStatus({ link }: Readonly<{ link: Link }>) {
  const { text } = useText();
  const state = useLinkState(link.state);
  const { edits, saved } = useLive(link.savings);
  return (
    <span role="status">
      {state === "connecting" && <Status tone="busy">{text.common.connecting}</Status>}
      {state === "offline" && <Status tone="warn">{text.report.noConnection}</Status>}
      {state === "live" && saved < edits && <Status tone="busy">{text.common.saving}</Status>}
      {state === "live" && saved >= edits && <Status tone="good">{text.report.allSaved}</Status>}
    </span>
  );
}
