import type { Agreement, BlankName, Block, Clause } from '../../agreements/agreement';
import { type MessageName, t } from '../../extension/i18n';
import type { Draft } from '../../signing/draft';
import { Confirmation } from '../components/required';

const EMPTY_BLANK: Record<BlankName, MessageName> = { title: 'blankTitle', party: 'blankParty' };

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
          <BlockText key={i} block={block} draft={draft} />
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

function BlockText({ block, draft }: { block: Block; draft: Draft }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return (
        <p>{block.content.map((part, i) => (part.kind === 'text' ? part.text : <sup key={i}>{part.mark}</sup>))}</p>
      );
    case 'blank':
      return <Blank value={block.blank === 'title' ? draft.title : draft.signer} empty={t(EMPTY_BLANK[block.blank])} />;
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
    case 'signature-block':
      return (
        <ul>
          <li>
            {block.signer}: <bdi>{draft.signer}</bdi>
            <ul>
              <li>{block.signed}:</li>
              <li>
                {block.date}: <bdi>{draft.date}</bdi>
              </li>
            </ul>
          </li>
        </ul>
      );
  }
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
