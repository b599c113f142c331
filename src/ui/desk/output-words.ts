import type { FolderRemark, OutputColumn, OutputWords } from '../../desk/outputs';
import { type MessageName, t } from '../../extension/i18n';
import { typesetTitle } from '../../paper/title';
import { problemWords, stateWords } from './problem-words';

const COLUMNS: Readonly<Record<OutputColumn, MessageName>> = {
  key: 'deskColumnKey',
  number: 'deskNumber',
  title: 'articleTitle',
  authors: 'authors',
  state: 'deskState',
  problems: 'deskFound',
  decision: 'deskDecision',
  note: 'deskNote',
  file: 'deskFile',
  pages: 'checkReportPages',
  signer: 'deskSignedBy',
  date: 'deskDated',
  otherForms: 'deskOtherForms',
  to: 'deskTo',
  name: 'deskName',
  paper: 'deskPaper',
  subject: 'deskSubject',
  message: 'deskMessageWords',
};

/** The name of a column of a table that is saved. */
export const columnWords = (column: OutputColumn): string => t(COLUMNS[column]);

/** The words in which the desk is written out. */
export const OUTPUT_WORDS: OutputWords = {
  column: columnWords,
  state: stateWords,
  problem: problemWords,
  decision: (said) => t(said === 'accepted' ? 'deskAccepted' : 'deskSentBack'),
};

/** What is not in the publisher's folder, a line each, and why. */
export function leftWords(remarks: readonly FolderRemark[]): string {
  return remarks.map((remark) => `${t('checkReportLine', whatOf(remark), whyOf(remark))}\r\n`).join('');
}

function whatOf(remark: FolderRemark): string {
  if (remark.kind === 'no-paper') return remark.file;
  const { key, number, title } = remark.paper;
  return [key ?? number ?? '', typesetTitle(title)].filter(Boolean).join(' ');
}

function whyOf(remark: FolderRemark): string {
  switch (remark.kind) {
    case 'not-accepted':
      return t('deskLeftNotAccepted', stateWords(remark.state));
    case 'second':
      return t('deskLeftSecond');
    case 'no-paper':
      return t('deskNoPaper');
    case 'gone':
      return t('deskLeftGone');
    case 'not-cut':
      return t('deskLeftNotCut');
    case 'cut-out':
      return t('deskLeftCutOut');
    case 'picture':
      return t('deskLeftPicture');
  }
}
