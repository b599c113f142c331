import { knownVenue } from '../../../agreements';
import type { Agreement } from '../../../agreements/agreement';
import { type MessageName, t } from '../../../extension/i18n';
import type { Paper, PaperStatus } from '../../../paper/paper';
import { Icon, type IconName } from '../../components/icon';
import { Phrase } from '../../components/phrase';

/** What a paper's status looks like in a chip. */
export const STATUS_LOOKS: Readonly<
  Record<PaperStatus, { readonly words: MessageName; readonly tone: string; readonly icon: IconName }>
> = {
  accepted: { words: 'chipAccepted', tone: 'good', icon: 'tick' },
  undecided: { words: 'chipUndecided', tone: 'quiet', icon: 'question' },
  unknown: { words: 'chipStatusUnknown', tone: 'quiet', icon: 'question' },
  rejected: { words: 'chipRejected', tone: 'stop', icon: 'barred' },
  withdrawn: { words: 'chipWithdrawn', tone: 'stop', icon: 'barred' },
};

/**
 * What is known of the paper's venue and decision. A known venue's earlier volumes are shown by the publisher's own
 * page: that this year's will be there too, nobody can say.
 */
export function Chips({ paper: { venue, year, status }, agreement }: { paper: Paper; agreement: Agreement }) {
  // What a form that somebody brought is of, no publisher's volumes tell.
  const isBrought = agreement.provenance.kind !== 'publisher';
  const { publisher } = agreement;
  const known = isBrought ? null : knownVenue(venue);
  const { words, tone, icon } = STATUS_LOOKS[status];
  return (
    <div class="chips">
      {venue && known && (
        <a class="chip good" href={known.source} target="_blank" rel="noreferrer">
          <Icon name="tick" />
          <span>
            <Phrase
              message="chipVenueKnown"
              values={[year === null ? known.name : `${known.name} ${year}`, publisher]}
            />
          </span>
        </a>
      )}
      {venue && isBrought && <span class="chip quiet">{venue}</span>}
      {venue && !known && !isBrought && (
        <span class="chip warn">
          <Icon name="question" />
          <span>
            <Phrase message="chipVenueUnknown" values={[venue, publisher]} />
          </span>
        </span>
      )}
      {!venue && (
        <span class="chip quiet">
          <Icon name="question" />
          {t('chipNoVenue')}
        </span>
      )}
      <span class={`chip ${tone}`}>
        <Icon name={icon} />
        {t(words)}
      </span>
    </div>
  );
}
