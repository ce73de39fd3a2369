import type { AppError } from "../../../shared/errors.ts";
import { limits } from "../../../shared/limits.ts";
import { errorText } from "../../locales/errorText.ts";
import { useText } from "../../locales/useText.ts";
import { FieldError } from "../../ui/Field.tsx";
import { TextField } from "../../ui/TextField.tsx";

type Props = Readonly<{
  name: string;
  region: string;
  setName(name: string): void;
  setRegion(region: string): void;
  /** It was sent: what is missing is told from then on. */
  tried: boolean;
  error: AppError | undefined;
}>;

/** What a room is called, and where its people come from. */
export function RoomNameFields({ name, region, setName, setRegion, tried, error }: Props) {
  const { text } = useText();
  const words = text.wall;
  const isTaken = error?.code === "invalid";
  const missing = tried && name.trim() === "" ? words.nameMissing : undefined;
  return (
    <>
      <FieldError>{error && !isTaken && errorText(text, error).sentence}</FieldError>
      <TextField
        label={words.name}
        error={missing ?? (isTaken ? words.nameTaken : undefined)}
        value={name}
        onChange={({ target }) => setName(target.value)}
        maxLength={limits.nameLength}
        autoFocus
      />
      <TextField
        label={`${words.region} (${text.common.optional})`}
        value={region}
        onChange={({ target }) => setRegion(target.value)}
        maxLength={limits.nameLength}
      />
    </>
  );
}
