import { useText } from "../locales/useText.ts";
import { ReloadMessage } from "./MessagePage.tsx";

/** Stands in place of everything that was shown of a session, once its connection has ended for good. */
export function ClosedMessage() {
  const { text } = useText();
  return <ReloadMessage {...text.common.closed} />;
}
