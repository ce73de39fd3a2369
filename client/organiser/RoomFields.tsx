import { useState } from "react";
import { limits } from "../../shared/limits.ts";
import type { RoomsRead } from "../../shared/rooms.ts";
import { useText } from "../locales/useText.ts";
import { ChoiceCard, ChoiceCards } from "../ui/ChoiceCards.tsx";
import { TextArea, TextField } from "../ui/TextField.tsx";
import { type Draft, roomWays } from "./draft.ts";
import { RoomPreview } from "./RoomPreview.tsx";
import { mostFileBytes, wordsOf } from "./roomFile.ts";

type Props = Readonly<{
  draft: Draft;
  change(part: Partial<Draft>): void;
  rooms: RoomsRead | undefined;
  error: string | undefined;
}>;

/** Which rooms there are: a number, a pasted list or a file; with what comes of it at once underneath. */
export function RoomFields({ draft, change, rooms, error }: Props) {
  const { text } = useText();
  const { make } = text.organiser;
  const [fileError, setFileError] = useState<string>();

  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setFileError(file.size > mostFileBytes ? make.fileTooLarge : undefined);
    if (file.size > mostFileBytes) return;
    try {
      change({ fileName: file.name, fileText: await wordsOf(file) });
    } catch {
      setFileError(make.fileFailed);
    }
  };

  return (
    <>
      <ChoiceCards id="rooms-way" legend={make.rooms} inRow>
        {roomWays.map((way) => (
          <ChoiceCard
            key={way}
            name="rooms-way"
            value={way}
            checked={draft.way === way}
            title={make.waysOf[way]}
            onChoose={() => change({ way })}
          />
        ))}
      </ChoiceCards>
      {draft.way === "count" && (
        <TextField
          id="rooms"
          label={make.count}
          hint={make.countHint(limits.rooms)}
          error={error}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          size={4}
          value={draft.count}
          onChange={({ target }) => change({ count: target.value })}
        />
      )}
      {draft.way === "list" && (
        <TextArea
          id="rooms"
          label={make.list}
          hint={make.listHint}
          error={error}
          placeholder={make.listExample}
          rows={8}
          spellCheck={false}
          value={draft.list}
          onChange={({ target }) => change({ list: target.value })}
        />
      )}
      {draft.way === "file" && (
        <TextField
          id="rooms"
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          label={make.file}
          hint={draft.fileName ? make.fileChosen(draft.fileName) : make.fileHint}
          error={fileError ?? error}
          onChange={({ target }) => void choose(target.files?.[0])}
        />
      )}
      <RoomPreview rooms={rooms} />
    </>
  );
}
