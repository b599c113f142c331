import type { Question } from '../../agreements/parts';
import { answer, type Draft } from '../../signing/draft';
import { ENGLISH } from '../components/own-language';
import { FieldLabel } from '../components/required';
import { answerTo } from '../components/still-missing';

interface Props {
  readonly questions: readonly Question[];
  readonly draft: Draft;
  change(next: (draft: Draft) => Draft): void;
}

/** What an agreement asks besides title, signer and date, in its own words; nothing where it asks nothing. */
export function Questions({ questions, draft, change }: Props) {
  if (questions.length === 0) return null;
  return (
    <section class="questions" {...ENGLISH}>
      {questions.map((question) => {
        const set = (value: string) => change((now) => answer(now, question.id, value));
        const given = draft.answers[question.id] ?? '';
        return question.asks === 'text' ? (
          <Written key={question.id} question={question} given={given} set={set} />
        ) : (
          <Choice key={question.id} question={question} given={given} set={set} />
        );
      })}
    </section>
  );
}

interface Asked<Asks extends Question['asks']> {
  readonly question: Extract<Question, { asks: Asks }>;
  readonly given: string;
  set(value: string): void;
}

function Written({ question, given, set }: Asked<'text'>) {
  const id = answerTo(question.id);
  return (
    <>
      <FieldLabel field={id} words={question.label} required={question.isRequired} />
      <textarea
        id={id}
        dir="auto"
        rows={rowsFor(given)}
        autocomplete="off"
        value={given}
        aria-required={question.isRequired}
        onInput={(event) => set(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
      />
    </>
  );
}

/** Enough for a text at the popup's width, up to a few lines. */
const rowsFor = (given: string) => Math.min(4, Math.max(1, Math.ceil(given.length / 42)));

/** Never preset: the choice is the author's. */
function Choice({ question, given, set }: Asked<'choice'>) {
  const id = answerTo(question.id);
  return (
    <fieldset>
      <legend>{question.label}</legend>
      {question.options.map((option, i) => (
        <label class="check" key={option}>
          <input
            id={i === 0 ? id : undefined}
            type="radio"
            name={id}
            checked={given === option}
            onChange={() => set(option)}
          />
          <span>{option}</span>
        </label>
      ))}
    </fieldset>
  );
}
