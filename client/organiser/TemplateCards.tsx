import { useEffect } from "react";
import { api, type TemplateChoice } from "../../shared/api.ts";
import { call } from "../api.ts";
import { languageNames } from "../locales/language.ts";
import { useText } from "../locales/useText.ts";
import { ChoiceCard, ChoiceCards } from "../ui/ChoiceCards.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { LoadFailed } from "./LoadFailed.tsx";
import { useLoaded } from "./useLoaded.ts";

type Props = Readonly<{ chosen: string; error: string | undefined; onChoose(template: string): void }>;

const askTemplates = (): Promise<readonly TemplateChoice[]> => call(api.listTemplates, {});

/** The kinds of session to choose from. Those in one's own language come first, of these the fullest, and the first is chosen already. */
export function TemplateCards({ chosen, error, onChoose }: Props) {
  const { text, language } = useText();
  const { make } = text.organiser;
  const loaded = useLoaded(askTemplates);
  const templates =
    loaded.status === "there"
      ? [...loaded.value].sort(
          (a, b) =>
            Number(b.language === language) - Number(a.language === language) ||
            b.questions - a.questions ||
            a.name.localeCompare(b.name),
        )
      : [];
  const first = templates[0]?.id;
  const isKnown = templates.some(({ id }) => id === chosen);
  useEffect(() => {
    if (first !== undefined && !isKnown) onChoose(first);
  }, [first, isKnown, onChoose]);

  if (loaded.status === "loading") return <Skeleton label={text.common.loading} />;
  if (loaded.status === "failed")
    return <LoadFailed what={make.templatesFailed} error={loaded.error} again={loaded.again} />;
  return (
    <ChoiceCards id="template" legend={make.template} error={error}>
      {templates.map(({ id, name, about, rounds, questions, minutes, language: spoken }) => (
        <ChoiceCard
          key={id}
          name="template"
          value={id}
          checked={id === chosen}
          title={name}
          onChoose={() => onChoose(id)}
        >
          <span lang={spoken}>{about}</span>
          <span>
            {make.rounds(rounds)} · {make.questions(questions)} · {text.common.minutes(minutes)} ·{" "}
            {languageNames[spoken]}
          </span>
        </ChoiceCard>
      ))}
    </ChoiceCards>
  );
}
