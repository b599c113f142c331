import {
  type Agreement,
  type Block,
  type Clause,
  type Field,
  fieldOf,
  type SignatureRow,
} from '../../agreements/agreement';
import { optionsOf } from '../../agreements/parts';
import { t } from '../../extension/i18n';
import type { Draft } from '../../signing/draft';
import { Confirmation } from '../components/required';

interface Props {
  readonly agreement: Agreement;
  readonly draft: Draft;
  change(next: (draft: Draft) => Draft): void;
}

/** The agreement in full, the publisher's words with the blanks filled in place, and the confirmation of having read it. */
export function AgreementText({ agreement, draft, change }: Props) {
  return (
    <section aria-labelledby="agreement-heading">
      <h2 id="agreement-heading">{t('agreementHeading')}</h2>
      <p class="hint">{t('agreementIntro', agreement.publisher, agreement.version)}</p>
      <article class="agreement" lang="en">
        {agreement.blocks.map((block, i) => (
          <BlockText key={i} agreement={agreement} block={block} draft={draft} />
        ))}
      </article>
      <Confirmation
        id="agreed"
        words={t('agreed')}
        given={draft.agreed}
        onGiven={(agreed) => change((now) => ({ ...now, agreed }))}
      />
    </section>
  );
}

function BlockText({ agreement, block, draft }: { agreement: Agreement; block: Block; draft: Draft }) {
  const filled = (id: string) => filledIn(fieldOf(agreement, id), draft);
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return (
        <p>{block.content.map((part, i) => (part.kind === 'text' ? part.text : <sup key={i}>{part.mark}</sup>))}</p>
      );
    case 'blank':
      return <Blank value={filled(block.field)} empty={emptyWords(fieldOf(agreement, block.field))} />;
    case 'choice':
      return (
        <ul class="offers">
          {optionsOf(agreement, block.field).map((option) => (
            <li key={option} aria-current={filled(block.field) === option}>
              {option}
            </li>
          ))}
        </ul>
      );
    case 'clauses':
      return <Clauses clauses={block.clauses} />;
    case 'footnote':
      return (
        <p class="footnote">
          <sup>{block.mark}</sup>
          {block.text}
        </p>
      );
    case 'attestation':
      return <p>{block.text}</p>;
    case 'signature-block': {
      const [first, ...others] = block.rows;
      return (
        <ul>
          <li>
            {first && <Row row={first} filled={filled} />}
            <ul>
              {others.map((row) => (
                <li key={row.field}>
                  <Row row={row} filled={filled} />
                </li>
              ))}
            </ul>
          </li>
        </ul>
      );
    }
  }
}

function Row({ row, filled }: { row: SignatureRow; filled(field: string): string }) {
  return (
    <>
      {row.label}: <bdi>{filled(row.field)}</bdi>
    </>
  );
}

/** What the draft has for a field; the signature stands nowhere in the text. */
function filledIn({ id, asks }: Field, draft: Draft): string {
  if (asks === 'title' || asks === 'signer' || asks === 'date') return draft[asks];
  return asks === 'signature' ? '' : (draft.answers[id] ?? '');
}

function emptyWords(field: Field): string {
  if (field.asks === 'title') return t('blankTitle');
  return field.asks === 'text' ? field.label : t('blankParty');
}

function Blank({ value, empty }: { value: string; empty: string }) {
  return <p class="blank">{value.trim() ? <bdi>{value}</bdi> : <span class="empty">{empty}</span>}</p>;
}

function Clauses({ clauses }: { clauses: readonly Clause[] }) {
  return (
    <ol>
      {clauses.map((clause) => (
        <li key={clause.number}>
          {clause.text}
          <details>
            <summary>{t('noteSummary', clause.number)}</summary>
            <p>
              <strong>{t('noteHeading')}</strong> {clause.note}
            </p>
          </details>
          {clause.clauses.length > 0 && <Clauses clauses={clause.clauses} />}
        </li>
      ))}
    </ol>
  );
}
