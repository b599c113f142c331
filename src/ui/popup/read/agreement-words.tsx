import type { About } from '../../../agreements/about';
import {
  type Agreement,
  type Block,
  type Clause,
  type Field,
  fieldOf,
  type SignatureRow,
} from '../../../agreements/agreement';
import { optionsOf } from '../../../agreements/parts';
import { t } from '../../../extension/i18n';
import type { Draft } from '../../../signing/draft';
import { ENGLISH, languageOf, ownLanguage } from '../../components/own-language';
import { saidDay } from '../../components/said-day';
import { clauseId, isOrIn } from './clauses';

interface Props {
  readonly agreement: Agreement;
  readonly draft: Draft;
  /** The number of the clause that is read; null before the first. */
  readonly now: string | null;
}

/** The agreement in full: the publisher's words, with the facts in the blanks and a note of ours below each clause. */
export function AgreementWords({ agreement, draft, now }: Props) {
  const clauses = agreement.blocks.findIndex(({ kind }) => kind === 'clauses');
  const first = clauses < 0 ? agreement.blocks.length : clauses;
  return (
    <article class="agreement" {...ENGLISH} aria-label={t('agreementHeading')}>
      <section class="clause preamble" data-part>
        <h3 {...ownLanguage()}>
          {agreement.provenance.kind === 'publisher'
            ? t('agreementIntro', agreement.publisher, saidDay(agreement.version))
            : t('formsOwnWords')}
        </h3>
        {agreement.blocks.slice(0, first).map((block, i) => (
          <BlockWords key={i} agreement={agreement} block={block} draft={draft} now={now} />
        ))}
      </section>
      {agreement.blocks.slice(first).map((block, i) => (
        <BlockWords key={i} agreement={agreement} block={block} draft={draft} now={now} />
      ))}
    </article>
  );
}

function BlockWords({ agreement, block, draft, now }: Props & { block: Block }) {
  const filled = (id: string) => filledIn(fieldOf(agreement, id), draft);
  switch (block.kind) {
    case 'heading':
      return <p class="heading">{block.text}</p>;
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
      return (
        <>
          {block.clauses.map((clause) => (
            <ClauseWords
              key={clause.number}
              about={agreement.about}
              clause={clause}
              isNow={isOrIn(now, clause.number)}
            />
          ))}
        </>
      );
    case 'footnote':
      return (
        <p class="footnote">
          <sup>{block.mark}</sup>
          {block.text}
        </p>
      );
    case 'attestation':
      return <p class="attestation">{block.text}</p>;
    case 'signature-block':
      return (
        <ul class="signature-rows">
          {block.rows.map((row) => (
            <Row key={row.field} row={row} filled={filled} />
          ))}
        </ul>
      );
  }
}

interface ClauseProps {
  readonly about: About;
  readonly clause: Clause;
  readonly isNow: boolean;
}

function ClauseWords({ about, clause: { number, text, note, clauses }, isNow }: ClauseProps) {
  return (
    <article
      id={clauseId(number)}
      class={isNow ? 'clause now' : 'clause'}
      data-part
      data-clause={number}
      aria-label={t('clause', number)}
      tabIndex={-1}
    >
      <span class="number">{number}</span>
      <div>
        <p class={note ? undefined : 'clause-end'}>{text}</p>
        {note && (
          <p class="note clause-end" {...languageOf(about)}>
            <strong {...ownLanguage()}>{t('noteHeading')}</strong> {note}
          </p>
        )}
        {clauses.map((nested) => (
          <ClauseWords key={nested.number} about={about} clause={nested} isNow={false} />
        ))}
      </div>
    </article>
  );
}

function Row({ row, filled }: { row: SignatureRow; filled(field: string): string }) {
  return (
    <li>
      {row.label}: <bdi>{filled(row.field)}</bdi>
    </li>
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
  return (
    <p class="blank">
      {value.trim() ? (
        <bdi>{value}</bdi>
      ) : (
        <span class="empty" {...ownLanguage()}>
          {empty}
        </span>
      )}
    </p>
  );
}
