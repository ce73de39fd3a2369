import { useText } from "./locales/useText.ts";
import { HomeMessage } from "./ui/MessagePage.tsx";

export function NotFoundPage() {
  const { text } = useText();
  return <HomeMessage {...text.common.notFound} />;
}
