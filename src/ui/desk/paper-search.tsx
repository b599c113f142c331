import { useMemo, useState } from 'preact/hooks';
import { numeral, t } from '../../extension/i18n';
import type { DeskLine } from './line';
import { SearchField } from './search-field';
import { EVERYTHING, shownLines } from './shown-lines';

interface Props {
  /** The lines of all papers of the list. */
  readonly papers: readonly DeskLine[];
  onChoose(paper: string): void;
}

/** So many papers are offered: with more of them one types on. */
const MOST = 8;

/** Any paper of the list, found by its words: for a form that nothing is known of. */
export function PaperSearch({ papers, onChoose }: Props) {
  const [query, setQuery] = useState('');
  const isAsked = query.trim() !== '';
  const found = useMemo(
    () => (isAsked ? shownLines(papers, { ...EVERYTHING, query }).slice(0, MOST) : []),
    [papers, query],
  );
  return (
    <>
      <SearchField query={query} onQuery={setQuery} />
      <p role="status" class="hint">
        {isAsked ? t('deskShown', numeral(found.length), numeral(papers.length)) : ''}
      </p>
      {found.map(
        ({ id, row, number, title }) =>
          row.kind === 'paper' && (
            <button key={id} type="button" onClick={() => onChoose(row.paper.id)}>
              <span>
                {number && `${t('deskNumber')} ${number} `}
                <bdi class="serif">{title}</bdi>
              </span>
            </button>
          ),
      )}
    </>
  );
}
