import type { AppError } from "../../shared/errors.ts";
import { errorText } from "../locales/errorText.ts";
import { useText } from "../locales/useText.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";

type Props = Readonly<{ what: string; error: AppError; again(): void }>;

/** Stands where something should be that could not be loaded. */
export function LoadFailed({ what, error, again }: Props) {
  const { text } = useText();
  return (
    <EmptyState action={<Button onClick={again}>{text.common.tryAgain}</Button>}>
      {what} {errorText(text, error).sentence}
    </EmptyState>
  );
}
