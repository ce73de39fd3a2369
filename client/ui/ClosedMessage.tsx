import { useText } from "../locales/useText.ts";
import { Button } from "./Button.tsx";
import { MessagePage } from "./MessagePage.tsx";

/** Stands in place of everything that was shown of a session, once its connection has ended for good. */
export function ClosedMessage() {
  const { text } = useText();
  const words = text.common.closed;
  return (
    <MessagePage title={words.title} body={words.body}>
      <Button look="primary" onClick={() => location.reload()}>
        {words.action}
      </Button>
    </MessagePage>
  );
}
