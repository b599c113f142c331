import type { Addition, Finding, Lookalike, Oddity, Place, Signature, TypographicKind } from '../../checking';
import { counted, type MessageName, t } from '../../extension/i18n';
import type { Refusal, Trick } from '../../pdf/read';
import { inRow, listed } from '../components/listed';

/** A place as a reader would cite it: "Clause 6.1", "Footnote". */
export function placeName({ kind, number }: Place): string {
  switch (kind) {
    case 'clause':
      return t('checkPlaceClause', number);
    case 'choice':
      return t('checkPlaceChoice', number);
    case 'preamble':
      return t('checkPlacePreamble', number);
    case 'heading':
      return t('checkPlaceHeading');
    case 'footnote':
      return t('checkPlaceFootnote');
    case 'attestation':
      return t('checkPlaceAttestation');
    case 'signature-block':
      return t('checkPlaceSignatureBlock');
  }
}

const TYPOGRAPHIC: Record<TypographicKind, MessageName> = {
  spacing: 'checkTypoSpacing',
  hyphen: 'checkTypoHyphen',
  quotes: 'checkTypoQuotes',
  ligature: 'checkTypoLigature',
  'address-brackets': 'checkTypoBrackets',
  'footnote-mark': 'checkTypoMark',
  'list-marker': 'checkTypoMarker',
  'page-edge': 'checkTypoPageEdge',
  edition: 'checkTypoEdition',
};

/** What was found against a publisher's agreement, in a sentence; the redline is shown beside it. */
export function findingWords(finding: Finding, publisher: string): string {
  switch (finding.kind) {
    case 'identical':
      return t('checkIdentical');
    case 'typographic': {
      const kinds = finding.what.map((kind) => t(TYPOGRAPHIC[kind]));
      return t('checkTypographic', listed(kinds, 'and'));
    }
    case 'changed':
      return t('checkChanged');
    case 'address':
      return t(
        finding.where === 'link' ? 'checkLink' : 'checkAddress',
        finding.expected || '–',
        finding.found,
        publisher,
      );
    case 'missing':
      return t('checkMissing', finding.text);
    case 'added':
      if (finding.again) return t('checkAddedAgain');
      return t(finding.before ? 'checkAddedBefore' : 'checkAdded', excerptOf(finding.text), publisher);
    case 'moved':
      return finding.after ? t('checkMoved', placeName(finding.after)) : t('checkMovedFirst');
    case 'renumbered':
      return finding.found ? t('checkRenumbered', finding.found) : t('checkMerged');
    case 'invisible':
      return t('checkInvisible', inRow('listMiddle', finding.codePoints.map(codeName)));
    case 'struck':
      return t('checkStruck', excerptOf(finding.text));
    case 'covered':
      return t('checkCovered', excerptOf(finding.text));
    case 'undrawn':
      return t('checkUndrawn', excerptOf(finding.text));
  }
}

/** Text longer than this is shown by its beginning and its end; the page shows it all. In UTF-16 units. */
const LONGEST_EXCERPT = 600;

/** A text, or of a long one its beginning and its end. */
export function excerptOf(text: string): string {
  if (text.length <= LONGEST_EXCERPT) return text;
  const half = LONGEST_EXCERPT / 2;
  const more = counted('checkExcerptMore', text.length - 2 * half);
  return t('checkExcerpt', text.slice(0, half).trimEnd(), more, text.slice(-half).trimStart());
}

/** A typographic difference: the words found, for the publisher's where there are any. */
export function exampleWords({ expected, found }: { readonly expected: string; readonly found: string }): string {
  if (expected === '') return t('checkExampleExtra', found);
  return found === '' ? t('checkExampleNone', expected) : t('checkExample', found, expected);
}

/** The look-alikes of a finding, each with its code point. */
export function lookalikeWords(lookalikes: readonly Lookalike[]): string[] {
  return lookalikes.map(({ expected, found }) =>
    t('checkLookalike', found, codeName(found.codePointAt(0) ?? 0), expected),
  );
}

const TRICKS: Record<Trick['kind'], MessageName> = {
  invisible: 'checkTrickInvisible',
  tiny: 'checkTrickTiny',
  'off-page': 'checkTrickOffPage',
  unseen: 'checkTrickUnseen',
  overtyped: 'checkTrickOvertyped',
  switchable: 'checkTrickSwitchable',
  note: 'checkTrickNote',
  redaction: 'checkTrickRedaction',
  'second-form': 'checkTrickSecondForm',
  'actual-text': 'checkTrickActualText',
  'unreadable-glyphs': 'checkTrickUnreadable',
  'one-glyph': 'checkTrickOneGlyph',
};

/** The page that a trick is on, or the whole file. */
export function trickPlace({ page }: Trick): string {
  return page === null ? t('checkPlaceFile') : t('checkPlacePage', page);
}

/** How a file misleads, in a sentence. */
export function trickWords({ kind, text }: Trick): string {
  return t(TRICKS[kind], text);
}

const REFUSALS: Record<Refusal, MessageName> = {
  'not-a-pdf': 'checkRefusedNoPdf',
  encrypted: 'checkRefusedEncrypted',
  damaged: 'checkRefusedDamaged',
  'too-large': 'checkRefusedLarge',
  'too-many-pages': 'checkRefusedPages',
  'too-complex': 'checkRefusedComplex',
};

/** Why a file is not read, in a sentence. */
export function refusalWords(why: Refusal): string {
  return t(REFUSALS[why]);
}

/** Whether a word is one of the reasons for which a PDF is not read. */
export const isRefusal = (why: string): why is Refusal => why in REFUSALS;

/** How a form is signed; not for one that is not. */
export function signatureWords(signature: Signature): string {
  switch (signature.kind) {
    case 'none':
      return t('checkOddNoSignature');
    case 'empty-field':
      return t('checkOddEmptyField');
    case 'ink':
      return t('checkSignatureInk');
    case 'image':
      return t('checkSignatureImage');
    case 'text':
      return t('checkSignatureText', signature.fact.value);
    case 'script':
      return t('checkSignatureScript', signature.fact.value);
    case 'initials':
      return t('checkSignatureInitials', signature.fact.value);
    case 'digital': {
      const [by, on] = [signature.signer ?? t('checkSignatureUnnamed'), signature.date];
      return on === null ? t('checkSignatureDigital', by) : t('checkSignatureDigitalOn', by, on);
    }
  }
}

const ADDED: Readonly<
  Record<Addition['blank'], readonly [place: MessageName, after: MessageName, before: MessageName]>
> = {
  title: ['checkFactTitle', 'checkAfterTitle', 'checkBeforeTitle'],
  party: ['checkFactParty', 'checkAfterName', 'checkBeforeName'],
  signer: ['checkFactSigner', 'checkAfterName', 'checkBeforeName'],
  signed: ['checkFactSignature', 'checkBesideSignature', 'checkBesideSignature'],
  date: ['checkFactDate', 'checkAfterDate', 'checkBeforeDate'],
  answer: ['checkFactAnswer', 'checkInAnswer', 'checkInAnswer'],
  heading: ['checkPlaceHeading', 'checkAboveHeading', 'checkAboveHeading'],
  'signature-block': ['checkPlaceSignatureBlock', 'checkBesideLabels', 'checkBesideLabels'],
};

/** Where words stand beside what belongs into a blank, and which. */
export function additionWords({ blank, side, text }: Addition): { place: string; words: string } {
  const [place, after, before] = ADDED[blank];
  return { place: t(place), words: t(side === 'after' ? after : before, excerptOf(text)) };
}

/** Where an oddity belongs, and what it is. */
export function oddityWords(oddity: Oddity): { place: string; words: string } {
  switch (oddity.kind) {
    case 'no-title':
      return { place: t('checkFactTitle'), words: t('checkOddEmpty') };
    case 'no-party':
      return { place: t('checkFactParty'), words: t('checkOddEmpty') };
    case 'no-corresponding-author':
      return { place: t('checkFactSigner'), words: t('checkOddEmpty') };
    case 'no-signature':
      return { place: t('checkFactSignature'), words: t('checkOddNoSignature') };
    case 'signature-field-empty':
      return { place: t('checkFactSignature'), words: t('checkOddEmptyField') };
    case 'no-date':
      return { place: t('checkFactDate'), words: t('checkOddNoDate') };
    case 'party-differs':
      return { place: t('checkFactSigner'), words: t('checkOddParty', oddity.party, oddity.signer) };
    case 'signature-differs':
      return { place: t('checkFactSignature'), words: t('checkOddSignature', oddity.signature, oddity.signer) };
    case 'signer-no-author':
      return { place: t('checkFactSigner'), words: t('checkOddNoAuthor', oddity.signer) };
    case 'date-in-future':
      return { place: t('checkFactDate'), words: t('checkOddFuture', oddity.date) };
    case 'date-long-past':
      return { place: t('checkFactDate'), words: t('checkOddLongPast', oddity.date) };
    case 'date-impossible':
      return { place: t('checkFactDate'), words: t('checkOddImpossible', oddity.date) };
    case 'date-ambiguous':
      return { place: t('checkFactDate'), words: t('checkOddAmbiguous', oddity.date) };
    case 'date-unreadable':
      return { place: t('checkFactDate'), words: t('checkOddUnreadable', oddity.date) };
    case 'title-shortened':
      return {
        place: t('checkFactTitle'),
        words: t(oddity.from === 'portal' ? 'checkOddShortPortal' : 'checkOddShortPaper', oddity.leftOut),
      };
    case 'title-differs':
      return {
        place: t('checkFactTitle'),
        words: t(oddity.from === 'portal' ? 'checkOddTitlePortal' : 'checkOddTitlePaper'),
      };
  }
}

function codeName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
