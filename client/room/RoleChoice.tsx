import { useState } from "react";
import { errorText } from "../locales/errorText.ts";
import { useText } from "../locales/useText.ts";
import { FieldError } from "../ui/Field.tsx";
import type { Person } from "./person.ts";
import { RolePills } from "./RolePills.tsx";

/** Asks as what somebody takes part, where the template names roles and they were not asked before. It holds nobody up. */
export function RoleChoice({ person: { view, setRole } }: Readonly<{ person: Person }>) {
  const { text } = useText();
  const { roles } = view.template;
  const [wasAsked] = useState(view.me.speaksAs !== undefined);
  const [chosen, setChosen] = useState<string>(); // at once: the server may be a while
  const [error, setError] = useState<string>();
  if (!roles || wasAsked) return null;

  const choose = async (role: string): Promise<void> => {
    setError(undefined);
    setChosen(role);
    try {
      await setRole(role);
    } catch (cause) {
      setChosen(undefined);
      setError(errorText(text, cause).sentence);
    }
  };
  return (
    <div>
      <RolePills roles={roles} chosen={chosen} onChoose={(role) => void choose(role)} />
      <FieldError>{error}</FieldError>
    </div>
  );
}
