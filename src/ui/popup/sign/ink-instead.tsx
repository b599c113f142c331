import { useEffect, useRef, useState } from 'preact/hooks';
import { collectionOf } from '../../../agreements';
import { t } from '../../../extension/i18n';
import type { Draft } from '../../../signing/draft';
import { questionToChair } from '../../../signing/letters';
import { Phrase } from '../../components/phrase';
import type { Signing } from '../use-signing';

interface Props {
  readonly draft: Draft;
  readonly publisher: string;
  readonly signing: Signing;
}

/**
 * The way for a chair who wants ink: the same form, unsigned, and what to do with it. What is known of the venue's rule
 * is said with its source; what is not known is said too, with a question to the chair to be copied.
 */
export function InkInstead({ draft, publisher, signing }: Props) {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (open) heading.current?.focus();
  }, [open]);
  const { paper } = draft;
  const rule = paper && collectionOf(paper.venue, paper.portal, paper.year);
  const venue = paper?.venue ?? null;

  async function copy() {
    const done = await navigator.clipboard.writeText(questionToChair(draft, publisher)).then(
      () => true,
      () => false,
    );
    setSaid(t(done ? 'messageCopied' : 'copyFailed'));
  }

  return (
    <>
      <button
        type="button"
        class="link"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
          if (!open) void signing.downloadUnsigned();
        }}
      >
        {t('signInInk')}
      </button>
      {open && (
        <section class="ink" aria-labelledby="ink-heading">
          <h3 ref={heading} id="ink-heading" tabIndex={-1}>
            {t('inkHeading')}
          </h3>
          <p>{t('inkNext')}</p>
          {rule ? (
            <p>
              {t(rule.facts.some(({ kind }) => kind === 'ink') ? 'inkAsked' : 'inkNotSaid', rule.venue, rule.year)}{' '}
              <a href={rule.source} target="_blank" rel="noreferrer">
                {new URL(rule.source).host}
              </a>
            </p>
          ) : (
            <p>{venue ? <Phrase message="inkUnknown" values={[venue]} /> : t('inkUnknownVenue')}</p>
          )}
          <p>
            <button type="button" class="link" onClick={() => void copy()}>
              {t('copyInkQuestion')}
            </button>{' '}
            <span role="status" class="hint">
              {said}
            </span>
          </p>
        </section>
      )}
    </>
  );
}
