import { t } from '../../extension/i18n';
import type { Report, ReportWords } from '../../pdf/report';

/** A report as plain text, a line for each thing that is said. */
export function reportText({ heading, verdict, remarks, sections }: Report): string {
  const lines = [heading, '', verdict, ...remarks];
  for (const { heading: name, items, text } of sections) {
    lines.push('', name, '');
    if (text !== null) lines.push(text);
    for (const { label, paragraphs } of items) {
      const [first = '', ...more] = paragraphs.map(line);
      lines.push(t('checkReportLine', label, first), ...more.map((paragraph) => `  ${paragraph}`));
    }
  }
  return lines.join('\n');
}

const line = (words: readonly ReportWords[]) =>
  words.map(({ op, text }) => (op === 'same' ? text : op === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join(' ');
