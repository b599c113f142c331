import type { ComponentChildren } from 'preact';
import { agreementById } from '../../agreements';
import type { Agreement, Clause } from '../../agreements/agreement';
import { type Finding, isDifference, type Place } from '../../checking';
import { counted, t } from '../../extension/i18n';
import { Icon } from '../components/icon';
import { inRow } from '../components/listed';
import { languageOf } from '../components/own-language';
import { useExplained } from '../components/use-explained';
import { itemId, PLACES } from './leads';
import type { Numbered } from './numbered';
import { placeList } from './place-list';
import { Redline } from './redline';
import { SaidOf } from './said-of';
import type { Checked } from './subject';
import { exampleWords, findingWords, lookalikeWords, placeName } from './words';

interface ItemProps {
  readonly numbered: Numbered;
  /** The way to its place on the pages, where there is one. */
  readonly show: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A numbered item of the findings: its number is drawn, and stands on the page too. */
export function NumberedItem({ numbered: { number, tone }, show, children }: ItemProps) {
  return (
    <li id={itemId(number)} tabIndex={-1} class={tone === 'stop' ? 'differs' : 'odd'}>
      <span class="number" data-number={number} />
      <div>{children}</div>
      {show}
    </li>
  );
}

interface DifferenceProps {
  readonly finding: Finding;
  readonly result: Checked;
  readonly withNote: boolean;
}

/** What differs at one place: the words, and, where wanted, what the publisher's clause does that stands there. */
export function Difference({ finding, result, withNote }: DifferenceProps) {
  const agreement = useExplained(agreementById(result.agreement));
  const note = withNote ? noteOn(finding.place, agreement) : '';
  return (
    <>
      <SaidOf place={placeName(finding.place)}>{findingWords(finding, agreement.publisher)}</SaidOf>
      {finding.kind === 'changed' && <Redline parts={finding.redline} />}
      {(finding.kind === 'changed' || finding.kind === 'address') &&
        lookalikeWords(finding.lookalikes).map((words) => (
          <p key={words} class="warning">
            {words}
          </p>
        ))}
      {note !== '' && (
        <p class="note">
          <b>{t('checkClauseDoes', agreement.publisher)}</b> <span {...languageOf(agreement.about)}>{note}</span>
        </p>
      )}
    </>
  );
}

/** All that is as the publisher has it, in one fold. */
export function SameParts({ result }: { readonly result: Checked }) {
  const { publisher } = agreementById(result.agreement);
  const same = result.findings.filter((finding) => !isDifference(finding));
  const all = result.findings.map(({ place }) => place);
  if (same.length === 0) return null;
  return (
    <li class="fold">
      <details>
        <summary id={PLACES.identical}>
          <Icon name="fold" />
          <span class="chip ok">
            <Icon name="tick" />
            {counted('checkIdenticalParts', same.length)}
          </span>
          <span class="hint">
            {placeList(
              same.map(({ place }) => place),
              all,
            )}
          </span>
        </summary>
        <ul>
          {same.map((finding, i) => (
            <li key={i}>
              <SaidOf place={placeName(finding.place)}>{findingWords(finding, publisher)}</SaidOf>
              {finding.kind === 'typographic' && finding.examples.length > 0 && (
                <p class="hint">{inRow('listSemicolon', finding.examples.map(exampleWords))}</p>
              )}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function noteOn({ kind, number }: Place, { blocks }: Agreement): string {
  if (kind !== 'clause') return '';
  const within = (clauses: readonly Clause[]): readonly Clause[] =>
    clauses.flatMap((clause) => [clause, ...within(clause.clauses)]);
  const all = blocks.flatMap((block) => (block.kind === 'clauses' ? within(block.clauses) : []));
  return all.find((clause) => clause.number === number)?.note ?? '';
}
