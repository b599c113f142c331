import { collectionOf } from '../../agreements';
import { t } from '../../extension/i18n';
import type { Paper } from '../../paper/paper';
import { inRow } from '../components/listed';
import { collectionWords } from './collection-words';

/** What is known of how the paper's venue collects the form, with the page that says so; nothing where nothing is known. */
export function VenueCollection({ paper }: { paper: Paper }) {
  const { venue, portal, year, number, status } = paper;
  const said = status === 'rejected' || status === 'withdrawn' ? null : collectionOf(venue, portal, year);
  if (!said) return null;
  return (
    <details class="collection">
      <summary>{t('collectionLead', said.venue, said.year)}</summary>
      <p>
        {inRow('sentences', collectionWords(said, number))}{' '}
        <a href={said.source} target="_blank" rel="noreferrer">
          {new URL(said.source).host}
        </a>
      </p>
    </details>
  );
}
