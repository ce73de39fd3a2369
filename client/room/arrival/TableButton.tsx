import { Users } from "lucide-react";
import { useState } from "react";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { LazyPart, lazyPart } from "../../ui/LazyPart.tsx";
import type { Person } from "../person.ts";

const HeadsDialog = lazyPart(() => import("../you/HeadsDialog.tsx"));

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
      {asking && (
        <LazyPart onFailed={() => ask(false)}>
          <HeadsDialog person={person} onClose={() => ask(false)} />
        </LazyPart>
      )}
    </div>
  );
}
