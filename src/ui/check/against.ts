import { agreementById, agreements, publishers } from '../../agreements';
import type { Agreement } from '../../agreements/agreement';
import { formatDate } from '../../signing/date';
import { listed } from '../components/listed';
import { comparisonOf } from './scan/scan-subject';
import { checkedOf, type Subject } from './subject';

/** The agreement that a subject was compared with; the first known one where nothing was. */
export function agreementOf(subject: Subject): Agreement {
  const compared = subject.kind === 'scan' ? comparisonOf(subject) : checkedOf(subject);
  return compared ? agreementById(compared.agreement) : agreements[0];
}

/** The names of all publishers whose agreements are known, in a sentence. */
export const knownPublishers = (): string =>
  listed(
    publishers.map(({ name }) => name),
    'or',
  );

/** The day that an agreement is dated as a form writes it; its version as it stands where that is no day. */
export function publishedOn({ version }: Agreement): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(version) ?? [];
  return day ? formatDate({ year: Number(year), month: Number(month), day: Number(day) }) : version;
}
