import { useState } from 'preact/hooks';
import { t } from '../../extension/i18n';
import type { DeskLine } from './line';
import { messageTo, needsMessage } from './message-words';

/** What to write to the author of a paper whose form is missing or wrong, to be copied: nothing is sent. */
export function MessageToAuthor({ line }: { readonly line: DeskLine }) {
  const [copied, setCopied] = useState('');
  const message = needsMessage(line) ? messageTo(line) : null;
  if (!message) return null;
  const words = `${message.subject}\n\n${message.body}\n`;
  return (
    <details class="message" open>
      <summary>{t('deskMessage')}</summary>
      {message.to && (
        <p class="hint">
          <bdi>{message.to}</bdi>
        </p>
      )}
      <p class="words">
        <bdi>{words}</bdi>
      </p>
      <button
        type="button"
        class="small"
        onClick={() => void navigator.clipboard.writeText(words).then(() => setCopied(words))}
      >
        {t('deskCopyMessage')}
      </button>
      <span role="status" class="hint">
        {copied === words ? t('deskMessageCopied') : ''}
      </span>
    </details>
  );
}
