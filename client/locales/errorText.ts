import { asAppError, type ErrorCode } from "../../shared/errors.ts";
import type { Catalogue } from "./catalogue.ts";

/** What went wrong, for people. `detail` is the server's own sentence, where it is about what the person filled in. */
export type ErrorText = Readonly<{ sentence: string; detail?: string; path?: string }>;

const aboutInput: ReadonlySet<ErrorCode> = new Set(["invalid", "conflict", "too_large"]);

export function errorText(text: Catalogue, cause: unknown): ErrorText {
  const error = asAppError(cause);
  return {
    sentence: text.common.errors[error.code],
    ...(aboutInput.has(error.code) && { detail: error.message }),
    ...(error.path !== undefined && { path: error.path }),
  };
}
