import type { ReadFile } from '../../src/desk/desk';
import type { FormReading, ScanCheck, TextCheck } from '../../src/desk/file-reading';
import type { ListedPaper } from '../../src/desk/listed-paper';

/** A form's text in which nothing is wrong. */
export const RIGHT: TextCheck = {
  kind: 'text',
  compared: 'checked',
  differences: [],
  isTypographic: false,
  isPractice: false,
  additions: [],
  tricks: [],
  scanned: [],
  lookedAt: true,
  beside: 0,
  different: 0,
  titleBlank: '',
};

/** Pictures in which nothing was read otherwise. */
export const SEEN: ScanCheck = {
  kind: 'scan',
  verdict: { kind: 'no-difference' },
  isPractice: false,
  missing: [],
  pictures: [],
};

/** A form that is right but for what is given. */
export function form(title: string, signer: string, more: Partial<FormReading> = {}): FormReading {
  return {
    pages: null,
    agreement: 'pmlr-2017',
    check: RIGHT,
    title: title === '' ? { kind: 'empty' } : { kind: 'read', text: title },
    signer: signer === '' ? { kind: 'empty' } : { kind: 'read', text: signer },
    party: { kind: 'unknown' },
    date: { kind: 'read', text: 'June 10, 2026' },
    signed: 'drawn',
    otherSignature: '',
    record: null,
    ...more,
  };
}

let files = 0;

/** A file with these forms. */
export function fileOf(path: string | readonly string[], ...forms: readonly FormReading[]): ReadFile {
  const paths = typeof path === 'string' ? [path] : path;
  return { paths, reading: { sha256: String(files++), forms, paperTitle: null } };
}

/** A paper of a list. */
export function paper(number: string, key: string | null, title: string, ...authors: readonly string[]): ListedPaper {
  return {
    id: key ?? number,
    key,
    number,
    otherIds: [],
    title,
    authors: authors.map((name) => ({ name, email: null, isContact: false })),
  };
}
