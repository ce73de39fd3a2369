import { PenLine } from "lucide-react";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { useOpenQuestion } from "../deskContext.ts";
import { usePlace } from "../statements/place.ts";

/** What comes after suggesting: opens the first group that has no statement yet. Nothing when there is none. */
export function ToStatements() {
  const { text } = useText();
  const { view } = useOpenQuestion();
  const { open } = usePlace();
  const next = view.clusters.find(({ cluster, support }) => !cluster.statement.trim() && support.notes.length > 0);
  if (!next) return null;
  return (
    <Button look="primary" onClick={() => open(next.cluster.id)}>
      <PenLine aria-hidden="true" size={18} />
      {text.suggestions.write}
    </Button>
  );
}
