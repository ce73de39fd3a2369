export const errorCodes = [
  "invalid",
  "forbidden",
  "not_found",
  "wrong_method",
  "conflict",
  "too_large",
  "too_many",
  "unsupported",
  "unavailable",
  "internal",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** The only error that crosses a boundary. `message` is for people; `cause` is for the log. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** Where in the input the mistake is, for instance `rooms.3.name`. Absent when it is not about one place. */
  readonly path: string | undefined;
  constructor(code: ErrorCode, message: string, options?: ErrorOptions & { path?: string }) {
    super(message, options);
    this.name = "AppError";
    this.code = code;
    this.path = options?.path;
  }
}

/** Stops with an error for people. */
export function fail(code: ErrorCode, message: string): never {
  throw new AppError(code, message);
}

/** What we did not foresee is `internal`, and its details stay in the log. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError("internal", "Something went wrong on our side.", {
    cause: error,
  });
}
