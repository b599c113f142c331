import { useState } from 'preact/hooks';
import { authorMessages } from '../../desk/outputs';
import { t } from '../../extension/i18n';
import { inRow } from '../components/listed';
import type { DeskLine } from './line';
import { MESSAGE_WORDS } from './message-words';
import { EMPTY } from './use-board';

/** What to write to the author of a paper whose form is missing or wrong, to be copied: nothing is sent. */
export function MessageToAuthor({ line }: { readonly line: DeskLine }) {
  const [said, setSaid] = useState({ of: '', words: '' });
  const [message] = line.row.kind === 'paper' ? authorMessages({ rows: [line.row], counts: EMPTY.counts }) : [];
  if (!message) return null;
  const words = `${MESSAGE_WORDS.subject(message)}\n\n${MESSAGE_WORDS.text(message)}\n`;
  async function copy() {
    const done = await navigator.clipboard.writeText(words).then(
      () => true,
      () => false,
    );
    setSaid({ of: words, words: t(done ? 'deskMessageCopied' : 'copyFailed') });
  }
  return (
    <details class="message" open>
      <summary>{t('deskMessage')}</summary>
      <p class="hint">
        <bdi>{inRow('listMiddle', message.to)}</bdi>
      </p>
      <p class="words">
        <bdi>{words}</bdi>
      </p>
      <button type="button" class="small" onClick={() => void copy()}>
        {t('deskCopyMessage')}
      </button>{' '}
      <span role="status" class="hint">
        {said.of === words ? said.words : ''}
      </span>
    </details>
  );
}
