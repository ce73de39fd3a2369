import { useState } from "react";
import { type CountedUnit, countedUnits, isScale, type Scale, usualScale } from "../../../shared/doc/scale.ts";
import { phraseOf } from "../../../shared/synthesis/wording.ts";
import { useText } from "../../locales/useText.ts";
import { useLive } from "../../sync/useLive.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useDesk } from "../deskContext.ts";
import styles from "./ScaleDialog.module.css";

const steps = ["some", "several", "many", "most"] as const;
type Typed = Readonly<Record<(typeof steps)[number], string>>;

/** From which share on each word fits, for the whole session. */
export default function ScaleDialog({ onClose }: Readonly<{ onClose(): void }>) {
  const { text } = useText();
  const { view, link } = useDesk();
  const now = useLive(link.synthesis.scale);
  const [typed, setTyped] = useState<Typed>(() => typedOf(now));
  const [unit, setUnit] = useState<CountedUnit>(now.unit);
  const [isWrong, setIsWrong] = useState(false);
  const { language } = view.template;
  const words = text.statements.scale;
  const hasRegions = view.rooms.every(({ region }) => region);
  const send = (): void => {
    const [some, several, many, most] = steps.map((step) => Number(typed[step])) as [number, number, number, number];
    const scale = { some, several, many, most, unit };
    setIsWrong(!isScale(scale));
    if (!isScale(scale)) return;
    link.synthesis.setScale(scale);
    onClose();
  };
  return (
    <FormDialog
      title={words.title}
      intro={<p>{words.intro}</p>}
      send={words.set}
      className={styles.form}
      onSend={send}
      onClose={onClose}
    >
      <p className={styles.step}>{words.few(phraseOf("one", unit, language), phraseOf("few", unit, language))}</p>
      {steps.map((step) => (
        <TextField
          key={step}
          label={words.from(phraseOf(step, unit, language))}
          type="number"
          min={1}
          max={99}
          step={1}
          inputMode="numeric"
          value={typed[step]}
          error={step === "most" && isWrong && words.wrong}
          onChange={(event) => setTyped({ ...typed, [step]: event.target.value })}
        />
      ))}
      <p className={styles.step}>{words.all(phraseOf("all", unit, language))}</p>
      {hasRegions && (
        <Field label={words.unit}>
          {(ties) => (
            <select
              {...ties}
              value={unit}
              onChange={({ target }) => setUnit(countedUnits.find((each) => each === target.value) ?? unit)}
            >
              {countedUnits.map((each) => (
                <option key={each} value={each}>
                  {words.units[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Button look="bare" onClick={() => setTyped(typedOf(usualScale))}>
        {words.usual}
      </Button>
    </FormDialog>
  );
}

const typedOf = ({ some, several, many, most }: Scale): Typed => ({
  some: String(some),
  several: String(several),
  many: String(many),
  most: String(most),
});
