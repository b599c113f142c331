import { useRef, useState } from 'preact/hooks';
import { counted, type MessageName, t } from '../../extension/i18n';
import type { FactSource, Paper } from '../../paper/paper';
import { typesetTitle } from '../../paper/title';
import { type Draft, edit } from '../../signing/draft';
import { Phrase } from '../components/phrase';
import { FieldLabel } from '../components/required';
import { UnnamedAuthors } from './unnamed-authors';

const SOURCE: Record<FactSource, MessageName> = {
  'citation-metadata': 'sourceCitationMetadata',
  'json-ld': 'sourceJsonLd',
  'dublin-core': 'sourceDublinCore',
  'open-graph': 'sourceOpenGraph',
  'document-title': 'sourceDocumentTitle',
  page: 'sourcePage',
  address: 'sourceAddress',
  'portal-api': 'sourcePortalApi',
};
/** How many authors are named before the rest folds away. */
const AUTHORS_SHOWN = 12;

interface Props {
  readonly draft: Draft;
  change(next: (draft: Draft) => Draft): void;
}

/** The paper's facts, each with where it came from; the title may be edited. */
export function PaperSection({ draft, change }: Props) {
  const { paper } = draft;
  const found = paper ? typesetTitle(paper.title) : '';
  const setTitle = (value: string) => change((now) => edit(now, 'title', value));
  return (
    <section aria-labelledby="paper-heading">
      <h2 id="paper-heading" tabIndex={-1}>
        {t('paperHeading')}
      </h2>
      <FieldLabel field="title" words={t('articleTitle')} required />
      <textarea
        id="title"
        dir="auto"
        rows={Math.min(9, Math.max(2, Math.ceil(draft.title.length / 44)))}
        value={draft.title}
        aria-required="true"
        aria-describedby="title-from"
        onInput={(event) => setTitle(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
      />
      <div id="title-from" class="hint">
        {paper && paper.title !== found && (
          <p>
            <Phrase message="titleSource" values={[paper.title]} />
          </p>
        )}
        {paper?.sources.title && <p>{t('titleFrom', t(SOURCE[paper.sources.title]))}</p>}
      </div>
      {paper && draft.title !== found && (
        <button
          type="button"
          class="link"
          onClick={() => {
            change((now) => revertTitle(now, found));
            // The button goes: the focus shall not go with it.
            document.getElementById('title')?.focus();
          }}
        >
          {t('usePageTitle')}
        </button>
      )}
      {paper && <Facts paper={paper} />}
      {paper?.url && <p class="hint">{t('readFrom', paper.url)}</p>}
    </section>
  );
}

function revertTitle(draft: Draft, found: string): Draft {
  const reverted = edit(draft, 'title', found);
  return { ...reverted, edited: reverted.edited.filter((field) => field !== 'title') };
}

function Facts({ paper }: { paper: Paper }) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLElement>(null);
  const { authors, venue, sources } = paper;
  if (authors.length === 0 && !venue) return null;
  const showAll = () => {
    setAll(true);
    // The button goes: the focus stays with the list.
    list.current?.focus();
  };
  const shown = all ? authors : authors.slice(0, AUTHORS_SHOWN);
  return (
    <dl>
      {authors.length > 0 && (
        <>
          <dt>{t('authors')}</dt>
          <dd ref={list} tabIndex={-1}>
            {shown.map(({ name }, i) => (
              // Two authors may share a name: their place tells them apart.
              <span key={i}>
                {i > 0 && ', '}
                <bdi>{name || t('authorUnnamed')}</bdi>
              </span>
            ))}{' '}
            {shown.length < authors.length && (
              <button type="button" class="link" onClick={showAll}>
                {counted('showAllAuthors', authors.length)}
              </button>
            )}
            {sources.authors && <span class="hint">{t(SOURCE[sources.authors])}</span>}
            <UnnamedAuthors authors={authors} />
          </dd>
        </>
      )}
      {venue && (
        <>
          <dt>{t('venue')}</dt>
          <dd>
            <bdi>{venue}</bdi> {sources.venue && <span class="hint">{t(SOURCE[sources.venue])}</span>}
          </dd>
        </>
      )}
    </dl>
  );
}
