import type { Agreement } from '../../src/agreements/agreement';
import type { Brought } from '../../src/agreements/brought';
import { society } from './society';

/** An agreement that somebody brought as a file. */
export function broughtAgreement(id = 'brought-1', about: Partial<Agreement> = {}): Agreement {
  return {
    ...society,
    id,
    publisher: 'Workshop on Invented Forms',
    source: '',
    file: {
      sha256: 'ab'.repeat(32),
      shows: { tricks: [], margins: [], links: [], beside: [], ticked: [] },
      places: [
        {
          field: 'title',
          option: null,
          page: 1,
          box: { left: 100, top: 100, right: 300, bottom: 120 },
          baseline: 117,
          rows: 1,
          leading: 12,
          size: 10,
          acroField: null,
        },
      ],
    },
    provenance: { kind: 'brought', on: '2026-11-28' },
    ...about,
  };
}

/** The same as it is made known, with a rule for its files or without. */
export const broughtBy = (
  agreement: Agreement,
  fileName: string | null = null,
  retired = false,
  supersedes: string | null = null,
): Brought => ({
  agreement,
  venue: null,
  values: {},
  given: {},
  handIn: fileName === null ? null : { fileName, megabytes: null, ink: false, where: null, by: null, source: null },
  supersedes,
  retired,
});
