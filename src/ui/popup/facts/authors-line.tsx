import { useRef, useState } from 'preact/hooks';
import { counted, t } from '../../../extension/i18n';
import type { Paper } from '../../../paper/paper';

/** How many authors are named before the rest folds away. */
const SHOWN = 2;

/** The paper's number and authors on one line, which unfolds to all of them; nothing where the page names neither. */
export function AuthorsLine({ paper: { authors, number } }: { paper: Paper }) {
  const [all, setAll] = useState(false);
  const line = useRef<HTMLParagraphElement>(null);
  if (authors.length === 0 && !number) return null;
  const shown = all ? authors : authors.slice(0, SHOWN);
  const more = authors.length - shown.length;
  return (
    <p ref={line} class={more === 0 ? 'authors all' : 'authors'} tabIndex={-1}>
      {number && <span class="number">{t('paperNumber', number)}</span>}
      {authors.length > 0 && (
        <>
          <span class="count">{counted('authorCount', authors.length)}</span>
          <span class="names">
            {shown.map(({ name }, i) => (
              // Two authors may share a name: their place tells them apart.
              <span key={i}>
                {i > 0 && t('listMiddle', '', '')}
                <bdi>{name || t('authorUnnamed')}</bdi>
              </span>
            ))}
          </span>
        </>
      )}
      {more > 0 && (
        <button
          type="button"
          class="link"
          onClick={() => {
            setAll(true);
            // The button goes: the focus stays with the list.
            line.current?.focus();
          }}
        >
          <bdi dir="ltr">+{more}</bdi> <span class="unseen">{counted('showAllAuthors', authors.length)}</span>
        </button>
      )}
    </p>
  );
}
