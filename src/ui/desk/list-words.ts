import type { SetAside } from '../../desk/form-file';
import type { ListRemark, NoList } from '../../desk/papers';
import { type MessageName, numeral, t } from '../../extension/i18n';

const REMARKS: Readonly<Record<ListRemark['kind'], MessageName>> = {
  'not-accepted': 'deskRemarkNotAccepted',
  undecided: 'deskRemarkUndecided',
  duplicate: 'deskRemarkDuplicate',
  'same-key': 'deskRemarkSameKey',
  'no-title': 'deskRemarkNoTitle',
  broken: 'deskRemarkBroken',
  'too-many': 'deskRemarkTooMany',
  'not-in-first': 'deskRemarkNotInFirst',
};

/** What a list holds besides its papers, and of how many. */
export const remarkWords = ({ kind, count }: ListRemark): string =>
  t('checkReportLine', t(REMARKS[kind]), numeral(count));

const NO_LIST: Readonly<Record<NoList, MessageName>> = {
  spreadsheet: 'deskListSpreadsheet',
  'too-large': 'deskListLarge',
  'other-kind': 'deskListOther',
  'no-papers': 'deskListNoPapers',
  'authors-alone': 'deskListAuthors',
};

/** Why a file is no list of papers, and what to do. */
export const noListWords = (why: NoList): string => t(NO_LIST[why]);

/** That a file, or the page that was to list the papers (null), could not be read. */
export const unreadWords = (file: string | null): string =>
  t(file === null ? 'noticeReadFailedHead' : 'deskUnreadable');

const ASIDE: Readonly<Record<SetAside['why'], MessageName>> = {
  'other-kind': 'deskAsideOther',
  'damaged-zip': 'deskAsideDamaged',
  'locked-zip': 'deskAsideLocked',
  'not-opened': 'deskUnreadable',
  'too-much': 'deskAsideMuch',
};

/** Why something that was given was not read. */
export const asideWords = ({ why }: SetAside): string => t(ASIDE[why]);
