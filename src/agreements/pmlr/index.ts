import type { Publisher } from '../publisher';
import { collections } from './collections';
import { naming } from './naming';
import { translations } from './plain-words/translations';
import { pmlr } from './text';
import { pmlrVenue } from './venues';

export { pmlr };

/** The Proceedings of Machine Learning Research. */
export const PMLR: Publisher = {
  name: 'PMLR',
  alsoCalled: ['Proceedings of Machine Learning Research'],
  agreements: [pmlr],
  translations: { [pmlr.id]: translations },
  naming,
  collections,
  venue: pmlrVenue,
};
