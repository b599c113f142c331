import { type MessageName, t } from '../../extension/i18n';
import type { NotTaken } from './adding';

const WORDS: Readonly<Record<NotTaken, MessageName>> = {
  'asks-nothing': 'formsAsksNothing',
  scan: 'formsScan',
  tricks: 'formsTricks',
  programs: 'formsPrograms',
  closed: 'formsClosed',
  encrypted: 'formsClosed',
  'too-long': 'formsTooLong',
  'too-large': 'formsTooLong',
  'too-many-pages': 'formsTooLong',
  'not-a-pdf': 'formsNoPdf',
  damaged: 'formsDamaged',
  late: 'formsLate',
  'too-complex': 'formsLate',
};

/** Why a file is not taken for a blank form, and what to do. */
export const notTakenWords = (why: NotTaken): string => t(WORDS[why]);
