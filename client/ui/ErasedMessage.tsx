import { useText } from "../locales/useText.ts";
import { HomeMessage } from "./MessagePage.tsx";

/** Stands in place of everything that was shown of a session, once that is erased. */
export function ErasedMessage() {
  const { text } = useText();
  return <HomeMessage {...text.common.erased} />;
}
