import { useState } from "react";
import { useText } from "../locales/useText.ts";
import { Checkbox } from "./Checkbox.tsx";
import { setSingleKeys, singleKeysNow } from "./singleKeys.ts";

/** Lets somebody switch off the keys of one character, in this browser. */
export function SingleKeysChoice() {
  const { text } = useText();
  const [areOn, keep] = useState(singleKeysNow);
  const choose = (next: boolean): void => {
    setSingleKeys(next);
    keep(next);
  };
  const { label, hint } = text.common.singleKeys;
  return <Checkbox label={label} hint={hint} checked={areOn} onChange={(event) => choose(event.target.checked)} />;
}
