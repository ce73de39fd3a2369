import type { Editor } from "@tiptap/react";
import { nanoid } from "nanoid";
import { type SyntheticEvent, useState } from "react";
import type { EditorNode } from "../../../shared/doc/report.ts";
import type { Version } from "../../../shared/doc/versions.ts";
import type { VersionId } from "../../../shared/ids.ts";
import { limits } from "../../../shared/limits.ts";
import { moment } from "../../locales/formats.ts";
import { useText } from "../../locales/useText.ts";
import type { ReportLink } from "../../sync/reportLink.ts";
import { useLive } from "../../sync/useLive.ts";
import { announce } from "../../ui/announce.tsx";
import { Button } from "../../ui/Button.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useToasts } from "../../ui/Toasts.tsx";
import { keepBefore } from "./keepBefore.ts";
import { putBack } from "./putBack.ts";
import { VersionDialog } from "./VersionDialog.tsx";
import styles from "./Versions.module.css";

type Props = Readonly<{
  link: ReportLink;
  editor: Editor;
  /** The name that this moderator goes by; empty when they gave none. */
  me: string;
}>;

/** The document as it was: kept by name or by itself, to be looked at and put back. */
export function VersionsPanel({ link, editor, me }: Props) {
  const { versions, report } = link;
  const { text, language } = useText();
  const showToast = useToasts();
  const list = useLive(versions.list);
  const [name, setName] = useState("");
  const [looking, lookAt] = useState<Version>();
  const [renaming, rename] = useState<Version>();
  const words = text.document.versions;
  const nameOf = (version: Version): string => version.name || words.before[version.before ?? "again"];

  const keep = (event: SyntheticEvent): void => {
    event.preventDefault();
    const given = name.trim() || moment(language, Date.now());
    const version = { id: nanoid<VersionId>(), name: given, at: Date.now(), ...(me && { by: me }) };
    if (!versions.keep(version, report.content.current())) return showToast(words.full(limits.versions));
    announce(words.kept(given));
    setName("");
  };
  const restore = (version: Version, content: readonly EditorNode[]): void => {
    lookAt(undefined);
    keepBefore("restore", link, me);
    if (!putBack(editor, content)) return showToast(words.unreadable);
    showToast(words.restored(nameOf(version)), { label: text.common.undo, run: () => editor.commands.undo() });
  };
  return (
    <section className={styles.panel} aria-label={words.title}>
      <p className={styles.about}>{words.about}</p>
      <form className={styles.keep} onSubmit={keep}>
        <TextField
          label={words.name}
          hint={words.nameHint}
          value={name}
          maxLength={limits.titleLength}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit">{words.keep}</Button>
      </form>
      {list.length === 0 && <p className={styles.about}>{words.none}</p>}
      <ul className={styles.list}>
        {list.map((version) => (
          <li key={version.id} className={styles.version}>
            <div>
              <p className={styles.name}>{nameOf(version)}</p>
              <p className={styles.about}>
                {moment(language, version.at)}
                {version.before && ` · ${words.byItself}`}
                {version.by && ` · ${version.by}`}
              </p>
            </div>
            <Button aria-label={words.lookAt(nameOf(version))} onClick={() => lookAt(version)}>
              {words.look}
            </Button>
            <Menu
              small
              label={words.more(nameOf(version))}
              icon={<span aria-hidden="true">⋯</span>}
              groups={[
                {
                  id: "version",
                  choices: [
                    { id: "rename", label: words.rename, onChoose: () => rename(version) },
                    {
                      id: "forget",
                      label: words.forget,
                      danger: true,
                      onChoose: () => {
                        versions.forget(version.id);
                        announce(words.forgot);
                      },
                    },
                  ],
                },
              ]}
            />
          </li>
        ))}
      </ul>
      {looking && (
        <VersionDialog
          name={nameOf(looking)}
          content={versions.contentOf(looking.id)}
          report={report}
          onClose={() => lookAt(undefined)}
          onRestore={(content) => restore(looking, content)}
        />
      )}
      {renaming && (
        <RenameDialog
          name={nameOf(renaming)}
          onClose={() => rename(undefined)}
          onName={(given) => versions.rename(renaming.id, given)}
        />
      )}
    </section>
  );
}

function RenameDialog({
  name,
  onName,
  onClose,
}: Readonly<{ name: string; onName(name: string): void; onClose(): void }>) {
  const { text } = useText();
  const [given, setGiven] = useState(name);
  const words = text.document.versions;
  return (
    <FormDialog
      title={words.rename}
      send={words.keep}
      onClose={onClose}
      onSend={() => {
        if (given.trim()) onName(given.trim());
        onClose();
      }}
    >
      <TextField
        label={words.name}
        value={given}
        maxLength={limits.titleLength}
        onChange={(event) => setGiven(event.target.value)}
      />
    </FormDialog>
  );
}
