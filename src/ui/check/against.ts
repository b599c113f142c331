import { agreementById, agreements, publishers, successorOf } from '../../agreements';
import type { Agreement } from '../../agreements/agreement';
import { t, writtenDay } from '../../extension/i18n';
import { listed } from '../components/listed';
import { saidDay } from '../components/said-day';
import { comparisonOf } from './scan/scan-subject';
import { checkedOf, type Subject } from './subject';

/** The agreement that a subject was compared with; the first known one where nothing was. */
export function agreementOf(subject: Subject): Agreement {
  const compared = subject.kind === 'scan' ? comparisonOf(subject) : checkedOf(subject);
  return compared ? agreementById(compared.agreement) : agreements[0];
}

/** That a file is, byte for byte, that of an agreement: the publisher's own, or the one that was brought. */
export function knownWords({ publisher, provenance }: Agreement): string {
  return provenance.kind === 'publisher' ? t('checkKnown', publisher) : t('checkKnownAdded');
}

/**
 * Of an agreement whose place a newer edition has taken: what it is called, and the days on which it and that one were
 * added; null for every other.
 */
export function olderEdition({ id, publisher, version }: Agreement): readonly [string, string, string] | null {
  const newer = successorOf({ id });
  return newer && [publisher, saidDay(version), saidDay(newer.version)];
}

/** The names of all publishers whose agreements are known, in a sentence. */
export const knownPublishers = (): string =>
  listed(
    publishers.map(({ name }) => name),
    'or',
  );

/** The day that an agreement is dated, in words; its version as it stands where that is no day. */
export function publishedOn({ version }: Agreement): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(version) ?? [];
  return day ? writtenDay({ year: Number(year), month: Number(month), day: Number(day) }) : version;
}
