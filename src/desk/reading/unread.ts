import type { FormReading } from '../file-reading';
import type { WhyUnread } from '../read-form';

/** What is known of a form that was not compared. */
export const NOTHING = {
  title: { kind: 'unknown' },
  signer: { kind: 'unknown' },
  party: { kind: 'unknown' },
  date: { kind: 'unknown' },
  signed: 'unknown',
  otherSignature: '',
} as const satisfies Partial<FormReading>;

/** A form of which nothing is known but why. */
export function unread(why: WhyUnread, pages: FormReading['pages'] = null): FormReading {
  return { pages, agreement: null, check: { kind: 'refused', why }, ...NOTHING, record: null };
}
