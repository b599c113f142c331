import type { About, SummaryLine } from '../../../agreements/about';
import type { Agreement } from '../../../agreements/agreement';
import { t } from '../../../extension/i18n';
import { Icon } from '../../components/icon';
import { languageOf, ownLanguage } from '../../components/own-language';
import { clauseId } from './clauses';

/** The switch: without it nothing is summed up, and the clauses with their notes stand alone. */
const WITH_SUMMARY: boolean = true;

interface Props {
  readonly agreement: Agreement;
  show(number: string): void;
}

/** What you give and what you keep, in words of ours, each line with the way to its clauses. */
export function Summary({ agreement: { about }, show }: Props) {
  if (!WITH_SUMMARY || !about.summary) return null;
  return (
    <section class="summary" aria-label={t('summaryLabel')}>
      <div>
        <h3>
          <Icon name="give" />
          {t('summaryGive')}
        </h3>
        <Lines about={about} lines={about.summary.give} show={show} />
      </div>
      <div>
        <h3>
          <Icon name="lock" />
          {t('summaryKeep')}
        </h3>
        <Lines about={about} lines={about.summary.keep} show={show} />
      </div>
      <p>{t('summaryOurs')}</p>
    </section>
  );
}

function Lines({ about, lines, show }: { about: About; lines: readonly SummaryLine[]; show(number: string): void }) {
  return (
    <ul {...languageOf(about)}>
      {lines.map(({ words, clauses }) => (
        <li key={words}>
          {words}{' '}
          {clauses.map((number) => (
            <a
              key={number}
              {...ownLanguage()}
              href={`#${clauseId(number)}`}
              onClick={(event) => {
                event.preventDefault();
                show(number);
              }}
            >
              {t('clauseShort', number)}
            </a>
          ))}
        </li>
      ))}
    </ul>
  );
}
