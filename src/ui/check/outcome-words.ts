import type { Agreement, Field } from '../../agreements/agreement';
import { type MessageName, t } from '../../extension/i18n';
import type { Closed, FilledPlace } from '../../pdf/fill';
import { listed } from '../components/listed';
import { failureWords } from '../popup/sign/failure-words';
import type { FillOutcome } from './use-fill';

const ASKED: Record<Exclude<Field['asks'], 'text' | 'choice'>, MessageName> = {
  title: 'checkFactTitle',
  signer: 'checkFactSigner',
  signature: 'checkFactSignature',
  date: 'checkFactDate',
};

const CLOSED: Record<Closed, MessageName> = {
  encrypted: 'checkFillEncrypted',
  certified: 'checkFillCertified',
  xfa: 'checkFillXfa',
  damaged: 'checkFillClosed',
  'too-large': 'checkFillTooLarge',
};

/** What is filled in at a place; in a blank, the signer is the party. */
function placeWords({ where, field }: FilledPlace): string {
  if (field.asks === 'text' || field.asks === 'choice') return field.label;
  return t(field.asks === 'signer' && where === 'blank' ? 'checkFactParty' : ASKED[field.asks]);
}

/** How filling in went, in words. */
export function outcomeWords(outcome: FillOutcome, agreement: Agreement): string {
  switch (outcome.kind) {
    case 'idle':
      return '';
    case 'filling':
      return t('makingPdf');
    case 'seeing':
      return t('drawnWhy');
    case 'stopped':
      return t('drawnStopped');
    case 'changed':
      return t('drawnChanged');
    case 'undecided':
      return t('drawnUndecided');
    case 'unread':
      return t('drawnUnlooked');
    case 'unseen':
      return t('checkUnseen', agreement.publisher);
    case 'closed':
      return t(CLOSED[outcome.why]);
    case 'digitally-signed':
      return t('checkFillSigned');
    case 'unsure':
      return t('checkFillUnsure');
    case 'late':
      return t('checkFillLate');
    case 'missing':
      return t('notYet');
    case 'characters':
      return t('errorCharacters', outcome.characters);
    case 'no-room':
      return t('checkFillNoRoom', listed(outcome.places.map(placeWords), 'and'));
    case 'failed':
      return t('errorPdf', outcome.why);
    case 'not-made':
      return failureWords(outcome.failure, agreement);
    case 'done':
      return t('checkFillDone', outcome.fileName);
  }
}
