import type { ComponentChildren } from 'preact';
import { type Fact, type Finding, isDifference, isSigned, type Range } from '../../checking';
import { t } from '../../extension/i18n';
import type { Trick } from '../../pdf/read';
import { Difference, NumberedItem, SameParts } from './finding-items';
import { PLACES } from './leads';
import { isEmpty, type Numbered } from './numbered';
import { OddityWords } from './oddities';
import { SaidOf } from './said-of';
import type { ShownPdf } from './shown-reading';
import type { Checked } from './subject';
import { additionWords, oddityWords, placeName, signatureWords, trickPlace, trickWords } from './words';

interface Props {
  readonly result: Checked;
  readonly numbered: readonly Numbered[];
  readonly tricks: readonly Trick[];
  /** The pages that findings can be shown on; null for pasted text. */
  readonly pdf: ShownPdf | null;
  show(ranges: readonly Range[]): void;
  /** Items that come between the tricks and the clauses. */
  readonly children?: ComponentChildren;
}

/** What differs, each with its number and what the publisher's clause does; what is filled in; and all the rest in one fold. */
export function Findings({ result, numbered, tricks, pdf, show, children }: Props) {
  const differing = result.findings.filter(isDifference);
  // A clause with a line through each of its lines says once what it does.
  const isFirstAtItsPlace = ({ place }: Finding, i: number) =>
    !differing.slice(0, i).some((before) => placeName(before.place) === placeName(place));
  const numberOf = (of: Numbered['of']) => numbered.find((each) => each.of === of);
  const item = (of: Numbered['of'], words: ComponentChildren) => {
    const own = numberOf(of);
    if (!own) return null;
    return (
      <NumberedItem key={own.number} numbered={own} show={<ShowOn ranges={own.ranges} pdf={pdf} show={show} />}>
        {words}
      </NumberedItem>
    );
  };
  return (
    <ul class="findings" aria-label={t('checkFindings')}>
      {tricks.map((trick, i) => (
        <li key={`trick ${i}`} id={i === 0 ? PLACES.tricks : undefined} tabIndex={-1} class="differs">
          <div>
            <SaidOf place={trickPlace(trick)}>{trickWords(trick)}</SaidOf>
          </div>
        </li>
      ))}
      {children}
      {differing.map((finding, i) =>
        item(finding, <Difference finding={finding} result={result} withNote={isFirstAtItsPlace(finding, i)} />),
      )}
      {result.additions
        .filter(({ isUsual }) => !isUsual)
        .map((addition) => item(addition, <Said {...additionWords(addition)} />))}
      {result.oddities
        .filter((oddity) => !isEmpty(oddity))
        .map((oddity) => item(oddity, <OddityWords oddity={oddity} />))}
      <Filled result={result} />
      <SameParts result={result} />
    </ul>
  );
}

const Said = ({ place, words }: { readonly place: string; readonly words: string }) => (
  <SaidOf place={place}>
    <bdi key="words">{words}</bdi>
  </SaidOf>
);

/** What is filled in, what people write beside it by habit, and what is empty. */
function Filled({ result: { facts, answers, additions, oddities } }: { readonly result: Checked }) {
  const filled: readonly (readonly [string, Fact | null])[] = [
    [t('checkFactTitle'), facts.title],
    [t('checkFactParty'), facts.party],
    [t('checkFactSigner'), facts.correspondingAuthor],
    [t('checkFactDate'), facts.date],
    ...answers.map(({ field, fact }) => [field.label, fact] as const),
  ];
  const rows = [
    ...filled.flatMap(([place, fact]) => (fact ? [{ place, words: fact.value }] : [])),
    ...(isSigned(facts.signature) ? [{ place: t('checkFactSignature'), words: signatureWords(facts.signature) }] : []),
    ...additions.filter(({ isUsual }) => isUsual).map(additionWords),
    ...oddities.filter(isEmpty).map(oddityWords),
  ];
  return (
    <>
      {rows.map((row, i) => (
        <li key={`fact ${i}`} id={i === 0 ? PLACES.facts : undefined} tabIndex={-1} class="fact">
          <Said {...row} />
        </li>
      ))}
    </>
  );
}

/** The way to where words stand on their page. */
function ShowOn({ ranges, pdf, show }: Pick<Props, 'pdf' | 'show'> & { readonly ranges: readonly Range[] }) {
  const word = pdf?.placed.find(({ start, end }) => ranges.some((range) => start < range.end && end > range.start));
  if (!word) return null;
  return (
    <button type="button" class="link" onClick={() => show(ranges)}>
      {t('checkShowOn', word.page)}
    </button>
  );
}
