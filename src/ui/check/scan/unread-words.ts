import { counted, numeral, t } from '../../../extension/i18n';
import type { UnreadReason } from './scan-subject';

const MILLION = 1_000_000;

/** Why pictures were not read, and what to do. */
export function unreadWords(why: UnreadReason): string {
  switch (why.kind) {
    case 'stopped':
      return t('scanStopped');
    case 'failed':
      return t('scanFailed');
    case 'several':
      return t('scanSeveral', why.name);
    case 'no-files':
    case 'not-a-picture':
      return t('scanNoPicture');
    case 'format':
      return t('scanFormat', why.format);
    case 'damaged':
      return t('scanDamaged');
    case 'encrypted':
      return t('checkRefusedEncrypted');
    case 'too-large':
      return t('scanTooLarge', numeral(Math.ceil(why.bytes / MILLION)), numeral(why.most / MILLION));
    case 'too-many-pixels':
      return t('scanTooManyPixels', numeral(Math.round(why.pixels / MILLION)), numeral(why.most / MILLION));
    case 'too-many-pages':
      return counted('scanTooManyPages', why.pages, numeral(why.most));
  }
}

/** Whether reading the same pictures once more makes sense. */
export const mayRead = ({ kind }: UnreadReason): boolean => kind === 'stopped' || kind === 'failed';
