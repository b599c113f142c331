import type { ComponentChildren } from 'preact';
import { agreementById } from '../../agreements';
import { type Fact, isDifference, isSigned, type Range } from '../../checking';
import { t } from '../../extension/i18n';
import type { Trick } from '../../pdf/read';
import { Oddities } from './oddities';
import { Redline } from './redline';
import type { Checked } from './subject';
import {
  additionWords,
  exampleWords,
  findingWords,
  lookalikeWords,
  placeName,
  signatureWords,
  trickPlace,
  trickWords,
} from './words';

interface Props {
  readonly result: Checked;
  readonly tricks: readonly Trick[];
  /** Shows where a finding stands on the page; null for pasted text. */
  readonly show: ((ranges: readonly Range[]) => void) | null;
  /** Items that come between the tricks and the clauses. */
  readonly children?: ComponentChildren;
}

/** Every place of the agreement with what was found there, then what is filled in. What differs comes first in weight, not in order. */
export function Findings({ result, tricks, show, children }: Props) {
  const { facts } = result;
  const { publisher } = agreementById(result.agreement);
  const filled: readonly (readonly [string, Fact | null])[] = [
    [t('checkFactTitle'), facts.title],
    [t('checkFactParty'), facts.party],
    [t('checkFactSigner'), facts.correspondingAuthor],
    [t('checkFactDate'), facts.date],
    ...result.answers.map(({ field, fact }) => [field.label, fact] as const),
  ];
  return (
    <>
      {result.verdict.kind === 'differs' && <p>{t('checkAdvice', publisher)}</p>}
      <ul class="findings" aria-label={t('checkFindings')}>
        {tricks.map((trick, i) => (
          <li key={`trick ${i}`} class="differs">
            <strong>{trickPlace(trick)}</strong> {trickWords(trick)}
          </li>
        ))}
        {children}
        {result.findings.map((finding, i) => (
          <li key={i} class={isDifference(finding) ? 'differs' : finding.kind}>
            <strong>{placeName(finding.place)}</strong> {findingWords(finding, publisher)}
            {finding.kind === 'changed' && <Redline parts={finding.redline} />}
            {finding.kind === 'typographic' && finding.examples.length > 0 && (
              <p class="hint">{finding.examples.map(exampleWords).join('; ')}</p>
            )}
            {(finding.kind === 'changed' || finding.kind === 'address') &&
              lookalikeWords(finding.lookalikes).map((words) => (
                <p key={words} class="warning">
                  {words}
                </p>
              ))}
            {show && isDifference(finding) && finding.ranges.length > 0 && (
              <button type="button" class="link" onClick={() => show(finding.ranges)}>
                {t('checkShow')}
              </button>
            )}
          </li>
        ))}
        {filled.map(([name, fact]) =>
          fact ? (
            <li key={name} class="fact">
              <strong>{name}</strong> <bdi>{fact.value}</bdi>
            </li>
          ) : null,
        )}
        {isSigned(facts.signature) && (
          <li class="fact">
            <strong>{t('checkFactSignature')}</strong> <bdi>{signatureWords(facts.signature)}</bdi>
          </li>
        )}
        {result.additions.map((addition) => {
          const { place, words } = additionWords(addition);
          return (
            <li key={`added ${addition.range.start}`} class={addition.isUsual ? 'fact' : 'odd'}>
              <strong>{place}</strong> <bdi>{words}</bdi>
              {show && !addition.isUsual && (
                <button type="button" class="link" onClick={() => show([addition.range])}>
                  {t('checkShow')}
                </button>
              )}
            </li>
          );
        })}
        <Oddities oddities={result.oddities} />
      </ul>
    </>
  );
}
