import { useText } from "./locales/useText.ts";
import { ButtonLink } from "./ui/Button.tsx";
import { MessagePage } from "./ui/MessagePage.tsx";

export function NotFoundPage() {
  const { text } = useText();
  const { title, body, action } = text.common.notFound;
  return (
    <MessagePage title={title} body={body}>
      <ButtonLink look="primary" href="/">
        {action}
      </ButtonLink>
    </MessagePage>
  );
}
