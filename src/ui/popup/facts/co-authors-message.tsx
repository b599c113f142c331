import { useState } from 'preact/hooks';
import type { Agreement } from '../../../agreements/agreement';
import { t } from '../../../extension/i18n';
import type { Draft } from '../../../signing/draft';
import { letterToCoAuthors } from '../../../signing/letters';

interface Props {
  readonly draft: Draft;
  readonly agreement: Agreement;
}

/** Asks the co-authors for their leave in a message that is copied, never sent; nothing where there are none. */
export function CoAuthorsMessage({ draft, agreement }: Props) {
  const [said, setSaid] = useState('');
  const authors = draft.paper?.authors.length ?? 0;
  if (authors === 1) return null;
  async function copy() {
    const done = await navigator.clipboard.writeText(letterToCoAuthors(draft, agreement)).then(
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
