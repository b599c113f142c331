import type { ComponentChildren } from 'preact';
import { type MessageName, t } from '../../../extension/i18n';
import type { FactSource, Paper } from '../../../paper/paper';
import { typesetTitle } from '../../../paper/title';
import { Phrase, Woven } from '../../components/phrase';

/** The id of the region that "Where this comes from" unfolds. */
export const PROVENANCE = 'provenance';

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

interface Props {
  readonly paper: Paper | null;
  /** The way to report that the page was read wrong, where there is a page. */
  readonly children: ComponentChildren;
}

/** Where each fact was found, the page's address, and the way to say that it was read wrong. */
export function Provenance({ paper, children }: Props) {
  const asFound = paper && paper.title !== typesetTitle(paper.title) ? paper.title : null;
  const { title, authors, venue } = paper?.sources ?? {};
  return (
    <div id={PROVENANCE} class="provenance">
      {paper && (
        <dl>
          {title && <Found what="articleTitle" source={title} />}
          {asFound && (
            <dd>
              <Phrase message="titleSource" values={[asFound]} />
            </dd>
          )}
          {authors && <Found what="authors" source={authors} />}
          {venue && <Found what="venue" value={paper.venue ?? ''} source={venue} />}
          {paper.url && (
            <>
              <dt>{t('page')}</dt>
              <dd>{paper.url}</dd>
            </>
          )}
        </dl>
      )}
      {!paper && <p>{t('byHand')}</p>}
      {children}
    </div>
  );
}

function Found({ what, value = '', source }: { what: MessageName; value?: string; source: FactSource }) {
  return (
    <>
      <dt>{t(what)}</dt>
      <dd>
        {value ? (
          <Woven
            say={(...marks) => t('factFrom', ...marks)}
            parts={[<bdi key="value">{value}</bdi>, t(SOURCE[source])]}
          />
        ) : (
          t(SOURCE[source])
        )}
      </dd>
    </>
  );
}
