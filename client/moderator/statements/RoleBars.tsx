import type { ClusterId } from "../../../shared/ids.ts";
import { limits } from "../../../shared/limits.ts";
import { useText } from "../../locales/useText.ts";
import { useVoices } from "../useVoices.ts";
import { ShareBars } from "./ShareBars.tsx";

/** From which roles a group's notes come, in people. Nothing where nobody was asked. */
export function RoleBars({ cluster }: Readonly<{ cluster: ClusterId }>) {
  const { text } = useText();
  const words = text.statements.answers;
  const voices = useVoices();
  if (!voices || voices.people.length === 0) return null;
  const rows = voices.statements.find((each) => each.cluster === cluster)?.roles ?? [];
  return (
    <>
      <ShareBars
        caption={words.byRole}
        head={[words.role, words.people]}
        rows={rows.map(({ role, ...share }) => ({ name: role, ...share }))}
        figure={words.ofPeople}
      />
      <p>{rows.length > 0 ? words.fewLeftOut(limits.smallCell) : words.tooFew(limits.smallCell)}</p>
    </>
  );
}
