import { useState } from 'preact/hooks';
import type { Agreement } from '../../../agreements/agreement';
import { t } from '../../../extension/i18n';
import type { Draft } from '../../../signing/draft';
import { useExplained } from '../../components/use-explained';
import { byNumber } from './how-many';

interface Props {
  readonly draft: Draft;
  readonly agreement: Agreement;
}

const GREETING = {
  unknown: 'coAuthorsMessage',
  one: 'coAuthorsMessage',
  two: 'coAuthorMessage',
  many: 'coAuthorsMessageMany',
} as const;

/** Asks the co-authors for their leave in a message that is copied, never sent; nothing where there are none. */
export function CoAuthorsMessage({ draft, agreement }: Props) {
  const [said, setSaid] = useState('');
  const explained = useExplained(agreement);
  const authors = draft.paper?.authors.length ?? 0;
  if (authors === 1) return null;
  async function copy() {
    const done = await navigator.clipboard.writeText(coAuthorsMessage(draft, explained)).then(
      () => true,
      () => false,
    );
    setSaid(t(done ? 'messageCopied' : 'copyFailed'));
  }
  return (
    <p class="co-authors">
      <button type="button" class="link" onClick={() => void copy()}>
        {t('copyCoAuthors')}
      </button>{' '}
      <span role="status" class="hint">
        {said}
      </span>
    </p>
  );
}

/** Who signs what, what it gives, where its clauses stand, and the question for a yes. */
export function coAuthorsMessage({ title, signer, paper }: Draft, { about, source }: Agreement): string {
  const authors = paper?.authors.length ?? 0;
  return [
    byNumber(GREETING, authors, title.trim() || t('blankTitle'), signer.trim() || t('blankParty')),
    ...(about.licence ? [about.licence] : []),
    t('coAuthorsClauses', source),
    t(authors === 2 ? 'coAuthorYes' : 'coAuthorsYes'),
  ].join('\n\n');
}
