import type { QuestionId } from "../../../shared/ids.ts";
import type { QuestionChoices } from "../../../shared/imports/plan.ts";
import { questionsOf, type Template } from "../../../shared/template.ts";
import { useText } from "../../locales/useText.ts";
import { Field } from "../../ui/Field.tsx";

type Props = Readonly<{
  choices: QuestionChoices;
  template: Template;
  onChoose(name: string, question: QuestionId | undefined): void;
}>;

/** Under which question of the session the notes of each question of the file come. */
export function QuestionFields({ choices, template, onChoose }: Props) {
  const { text } = useText();
  const words = text.imports;
  const questions = questionsOf(template);
  return [...choices].map(([name, chosen]) => (
    <Field key={name} label={name === "" ? words.allUnder : words.under(name)}>
      {(ties) => (
        <select
          {...ties}
          value={chosen ?? ""}
          onChange={({ target }) => onChoose(name, questions.find(({ id }) => id === target.value)?.id)}
        >
          <option value="">{words.leaveOut}</option>
          {questions.map(({ id, heading }) => (
            <option key={id} value={id}>
              {heading}
            </option>
          ))}
        </select>
      )}
    </Field>
  ));
}
