import { address } from '../portals/metadata/address';
import { isRecord } from './record';

/** A kept record, hostile until it has been read by its schema. */
export type StoredRecord = Readonly<Record<string, unknown>>;

/** The kinds of records that are kept: a draft's facts, its signature and confirmations, the settings. */
export type StoredKind = 'facts' | 'signing' | 'settings';

/** Makes a record of one version a record of the next. Takes whatever stands in storage and never throws. */
export type Step = Readonly<Record<StoredKind, (record: StoredRecord) => StoredRecord>>;

const asIs = (record: StoredRecord) => record;

/** What version 1 had its confirmations for: it knew one agreement, in these words. */
const TERMS_OF_VERSION_1 = 'pmlr-2017 1fafcnx9awf';
/** Whose addresses version 1 kept with secrets in their paths; those of the others have a query that belongs to them. */
const FROM_ANY_PAGE: readonly unknown[] = ['citation-metadata', 'labels', 'hotcrp'];

/** Version 1, of November 2026, named no version. */
const fromVersion1: Step = {
  facts(record) {
    const { paper } = record;
    if (!isRecord(paper) || !FROM_ANY_PAGE.includes(paper.portal)) return record;
    const url = typeof paper.url === 'string' && URL.canParse(paper.url) ? address(new URL(paper.url)) : '';
    return { ...record, paper: { ...paper, url } };
  },
  signing: (record) => ({ ...record, terms: TERMS_OF_VERSION_1 }),
  settings: asIs,
};

/** The steps from version 1 on, in order. */
const STEPS: readonly Step[] = [fromVersion1];

/**
 * The version of what is kept. A new field needs no new version: it is optional and has a value that stands for it
 * (stored.ts), and an older program drops it. A change that an older program would misread, or whose loss would matter,
 * needs one, and so a step. In every version a record is an object with `version`, and facts have `savedAt`.
 */
export const STORED_VERSION = STEPS.length + 1;

/** Whether a later version of this program wrote it: then it is neither read nor replaced. */
export function isOfLaterVersion(stored: unknown): boolean {
  return isRecord(stored) && versionOf(stored) > STORED_VERSION;
}

/** A record in the form of the present version; the very same one where it has that form already, or a later one. */
export function upToDate(kind: StoredKind, stored: StoredRecord, steps = STEPS): StoredRecord {
  const from = versionOf(stored);
  const due = steps.slice(from - 1);
  if (due.length === 0) return stored;
  return { ...due.reduce((record, step) => step[kind](record), stored), version: steps.length + 1 };
}

/** A version that is none counts as the first, whose step takes anything. */
function versionOf({ version }: StoredRecord): number {
  return typeof version === 'number' && Number.isSafeInteger(version) && version > 0 ? version : 1;
}
