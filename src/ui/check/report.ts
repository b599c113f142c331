import type { RedlinePart } from '../../checking';
import { t } from '../../extension/i18n';
import { checkedOf, type Subject } from './subject';
import { verdictOf } from './verdict-words';
import { findingWords, lookalikeWords, oddityWords, placeName, trickPlace, trickWords } from './words';

/** The findings as text, to keep or to send to the chair; a line a finding. */
export function reportOf(subject: Subject): string {
  const lines = [t('checkReportHeading')];
  if (subject.kind === 'pdf') lines.push(subject.name);
  lines.push('', verdictOf(subject).words);
  if (subject.kind === 'pdf' && subject.reading.kind === 'read') {
    for (const trick of subject.reading.tricks) lines.push(`${trickPlace(trick)}: ${trickWords(trick)}`);
  }
  const result = checkedOf(subject);
  for (const finding of result?.findings ?? []) {
    lines.push(`${placeName(finding.place)}: ${findingWords(finding)}`);
    if (finding.kind === 'changed') lines.push(`  ${redlineText(finding.redline)}`);
    if (finding.kind === 'changed' || finding.kind === 'address') {
      for (const words of lookalikeWords(finding.lookalikes)) lines.push(`  ${words}`);
    }
  }
  for (const oddity of result?.oddities ?? []) {
    const { place, words } = oddityWords(oddity);
    lines.push(`${place}: ${words}`);
    if (oddity.kind === 'title-differs') lines.push(`  ${redlineText(oddity.redline)}`);
  }
  lines.push('', t('checkReportLimits'));
  return lines.join('\n');
}

function redlineText(parts: readonly RedlinePart[]): string {
  return parts
    .map(({ op, text }) => (op === 'same' ? text : op === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join(' ');
}
