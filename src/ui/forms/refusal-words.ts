import type { Doubt } from '../../any-form/doubts';
import { type MessageName, t } from '../../extension/i18n';
import type { NotTaken } from './adding';

const WORDS: Readonly<Record<NotTaken, MessageName>> = {
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

const DOUBTS: Readonly<Record<Doubt, MessageName>> = {
  'not-signed': 'formsNotSigned',
  'names-nothing': 'formsNamesNothing',
  'grants-nothing': 'formsGrantsNothing',
};

/** What a form is found not to have, in sentences; '' where it lacks nothing. */
export const doubtWords = (doubts: readonly Doubt[]): string => doubts.map((doubt) => t(DOUBTS[doubt])).join(' ');
