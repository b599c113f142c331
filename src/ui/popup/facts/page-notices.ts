import { knownVenue } from '../../../agreements';
import { type MessageName, t } from '../../../extension/i18n';
import type { OutOfReach } from '../../../extension/page';
import type { Paper, PaperStatus } from '../../../paper/paper';
import type { Unreadable } from '../../../portals/portal';
import { isPractice } from '../../../signing/practice';
import type { IconName } from '../../components/icon';
import type { FormState } from '../form-state';

/** Something that the author should know of the page: what is so, in a few words, and what to do. */
export interface Notice {
  readonly tone: 'stop' | 'warn' | 'quiet';
  readonly icon: IconName;
  readonly head: string;
  readonly body: string;
}

type Words = readonly [head: MessageName, body: MessageName];

const UNREADABLE: Record<Unreadable, Words> = {
  'still-loading': ['noticeStillLoadingHead', 'noticeStillLoading'],
  challenge: ['noticeChallengeHead', 'noticeChallenge'],
  login: ['noticeLoginHead', 'noticeLogin'],
  'portal-error': ['noticePortalErrorHead', 'noticePortalError'],
  failed: ['noticeReadFailedHead', 'noticeReadFailed'],
};
const OUT_OF_REACH: Record<OutOfReach, Words> = {
  'click-there': ['noticeClickThereHead', 'noticeClickThere'],
  reload: ['noticeReloadHead', 'noticeReload'],
  'browser-page': ['noticeBrowserPageHead', 'noticeBrowserPage'],
  'pdf-viewer': ['noticePdfViewerHead', 'noticePdfViewer'],
  'no-tab': ['noticeNoTabHead', 'noticeNoTab'],
};
const STATUS: Record<Exclude<PaperStatus, 'accepted'>, Words> = {
  rejected: ['noticeRejectedHead', 'noticeRejected'],
  withdrawn: ['noticeWithdrawnHead', 'noticeWithdrawn'],
  undecided: ['noticeNotAcceptedHead', 'noticeUndecided'],
  unknown: ['noticeNotAcceptedHead', 'noticeStatusUnknown'],
};

/** What is to be said of the page before anything is filled in, most important first. `publisher` is whose form it is. */
export function pageNotices({ reading, paper, draft, damaged, tab }: FormState, publisher: string): readonly Notice[] {
  const quiet = (icon: IconName, [head, body]: Words): Notice => ({
    tone: 'quiet',
    icon,
    head: t(head),
    body: t(body),
  });
  if (isPractice(draft)) return [quiet('info', ['noticePracticeHead', 'noticePractice'])];
  return [
    ...(damaged ? [{ ...quiet('question', ['noticeDamagedHead', 'noticeDamaged']), tone: 'warn' as const }] : []),
    ...(reading.kind === 'nothing' && tab.id !== null ? [quiet('paper', ['noticeNothingHead', 'noticeNothing'])] : []),
    ...(reading.kind === 'unreadable'
      ? [quiet(reading.why === 'login' ? 'lock' : 'question', UNREADABLE[reading.why])]
      : []),
    ...(reading.kind === 'out-of-reach' ? [quiet('question', OUT_OF_REACH[reading.why])] : []),
    ...(reading.kind === 'hidden-authors' && paper?.authors.length === 0
      ? [quiet('eye', ['noticeHiddenAuthorsHead', 'noticeHiddenAuthors'])]
      : []),
    ...(paper && !draft.signed ? aboutPaper(paper, publisher) : []),
    ...(tab.incognito ? [quiet('eye', ['noticePrivateHead', 'noticePrivate'])] : []),
  ];
}

/** What is to be said of a paper by its state and its venue; nothing of an accepted one of a venue that is known. */
export function aboutPaper({ status, venue }: Paper, publisher: string): Notice[] {
  const refused = status === 'rejected' || status === 'withdrawn';
  const notices: Notice[] = [];
  if (status !== 'accepted') {
    const [head, body] = STATUS[status];
    const look = refused ? ({ tone: 'stop', icon: 'stop' } as const) : ({ tone: 'warn', icon: 'question' } as const);
    notices.push({ ...look, head: t(head), body: t(body) });
  }
  if (!venue) {
    const body = t('noticeNoVenue', publisher);
    notices.push({ tone: 'quiet', icon: 'question', head: t('noticeNoVenueHead'), body });
  } else if (!knownVenue(venue)) {
    const head = t('noticeUnknownVenueHead', venue, publisher);
    notices.push({ tone: 'warn', icon: 'question', head, body: t('noticeUnknownVenue') });
  }
  return notices;
}
