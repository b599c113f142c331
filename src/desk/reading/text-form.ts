import type { Agreement } from '../../agreements/agreement';
import {
  type CheckResult,
  checkPdf,
  type Fact,
  judgedOf,
  type Oddity,
  type Signature,
  withoutOwn,
} from '../../checking';
import type { ReadPdf } from '../../pdf/read';
import type { FormReading, SeenFact } from '../file-reading';
import type { SignedHow } from '../read-form';
import { additionsIn, differencesIn, titleBlankIn } from './told';
import { NOTHING } from './unread';

/** A form may have more; a few say what is wrong. */
const MOST_TRICKS = 12;

type Checked = Extract<CheckResult, { kind: 'checked' }>;

/** A form that was read from a file's text, held against the agreement that it is nearest to. */
export function textForm(
  pdf: ReadPdf,
  agreement: Agreement,
  { pages, record }: Pick<FormReading, 'pages' | 'record'>,
): FormReading {
  const own = withoutOwn(pdf, agreement);
  const result = checkPdf(pdf, agreement);
  const { unusual: _unusual, ...judged } = judgedOf(result, own);
  const checked = result.kind === 'checked' ? result : null;
  const blank = checked && titleBlankIn(checked);
  return {
    pages,
    agreement: checked ? agreement.id : null,
    check: {
      kind: 'text',
      ...judged,
      differences: checked ? differencesIn(checked, blank, own.text) : [],
      additions: checked ? additionsIn(checked, own.text) : [],
      tricks: judged.tricks.slice(0, MOST_TRICKS),
      titleBlank: blank ? own.text.slice(blank.start, blank.end) : '',
    },
    ...(checked ? factsOf(checked) : NOTHING),
    record,
  };
}

/** Names, titles and dates are no longer, in UTF-16 units. */
const LONGEST = 1000;

function factsOf({
  facts,
  oddities,
}: Checked): Pick<FormReading, 'title' | 'signer' | 'party' | 'date' | 'signed' | 'otherSignature'> {
  const lacks = (kind: Oddity['kind']) => oddities.some((odd) => odd.kind === kind);
  const seen = (fact: Fact | null, kind: Oddity['kind']): SeenFact =>
    fact ? { kind: 'read', text: fact.value.slice(0, LONGEST) } : lacks(kind) ? { kind: 'empty' } : { kind: 'unknown' };
  const { title, party, correspondingAuthor, signature, date } = facts;
  const ofParty = seen(party, 'no-party');
  const ofAuthor = seen(correspondingAuthor, 'no-corresponding-author');
  const signed = oddities.find((odd) => odd.kind === 'signature-differs');
  return {
    title: seen(title, 'no-title'),
    signer: ofAuthor.kind === 'read' || ofParty.kind !== 'read' ? ofAuthor : ofParty,
    party: ofParty,
    date: seen(date, 'no-date'),
    signed: signature.kind === 'none' && !lacks('no-signature') ? 'unknown' : HOW[signature.kind],
    otherSignature: signed?.kind === 'signature-differs' ? signed.signature.slice(0, LONGEST) : '',
  };
}

const HOW: Readonly<Record<Signature['kind'], SignedHow>> = {
  none: 'none',
  'empty-field': 'none',
  ink: 'drawn',
  image: 'image',
  text: 'typed',
  script: 'typed',
  initials: 'initials',
  digital: 'digital',
};
