import { Fragment } from 'preact';
import type { RedlinePart } from '../../checking';
import { t } from '../../extension/i18n';
import { ENGLISH, ownLanguage } from '../components/own-language';

/** Unchanged words on either side of a change that are shown; in words. */
const CONTEXT = 8;

/**
 * A comparison that does not rely on colour: removed words are struck through in brackets, added ones underlined in
 * others; a screen reader says where each begins and ends instead of the brackets.
 */
export function Redline({ parts }: { parts: readonly RedlinePart[] }) {
  return (
    <p class="redline" {...ENGLISH}>
      {parts.map((part, i) => {
        if (part.op === 'same') return <span key={i}>{shortened(part.text, i === 0, i === parts.length - 1)} </span>;
        const isRemoved = part.op === 'removed';
        const [Mark, open, close] = isRemoved ? (['del', '[−', '−]'] as const) : (['ins', '[+', '+]'] as const);
        return (
          <Fragment key={i}>
            <span class="unseen" {...ownLanguage()}>
              {t(isRemoved ? 'checkRemoved' : 'checkInserted')}{' '}
            </span>
            <span aria-hidden="true">{open}</span>
            <Mark>{part.text}</Mark>
            <span aria-hidden="true">{close}</span>
            <span class="unseen" {...ownLanguage()}>
              {t('checkChangeEnd')}
            </span>{' '}
          </Fragment>
        );
      })}
    </p>
  );
}

function shortened(text: string, first: boolean, last: boolean): string {
  const words = text.split(' ');
  if (words.length <= (first || last ? CONTEXT : 2 * CONTEXT)) return text;
  const head = first ? [] : words.slice(0, CONTEXT);
  const tail = last ? [] : words.slice(-CONTEXT);
  return [...head, '…', ...tail].join(' ');
}
