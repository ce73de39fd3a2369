import { useText } from "../locales/useText.ts";
import { ButtonLink } from "./Button.tsx";
import { MessagePage } from "./MessagePage.tsx";

/** Stands in place of everything that was shown of a session, once that is erased. */
export function ErasedMessage() {
  const { text } = useText();
  return (
    <MessagePage title={text.common.erased.title} body={text.common.erased.body}>
      <ButtonLink look="primary" href="/">
        {text.common.refused.action}
      </ButtonLink>
    </MessagePage>
  );
}
