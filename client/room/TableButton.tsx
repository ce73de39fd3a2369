import { Users } from "lucide-react";
import { useState } from "react";
import { useText } from "../locales/useText.ts";
import { Button } from "../ui/Button.tsx";
import { HeadsDialog } from "./HeadsDialog.tsx";
import type { Person } from "./person.ts";

/** On the way in: for who writes for a whole table. */
export function TableButton({ person }: Readonly<{ person: Person }>) {
  const { text } = useText();
  const [asking, ask] = useState(false);
  const { heads } = person.view.me;
  const words = text.facilitation.heads;
  return (
    <div>
      <Button look="bare" aria-haspopup="dialog" onClick={() => ask(true)}>
        <Users aria-hidden="true" size={18} />
        {heads ? words.saved(heads) : words.open}
      </Button>
      {asking && <HeadsDialog person={person} onClose={() => ask(false)} />}
    </div>
  );
}
