import { knownVenue } from '../../agreements';
import { type MessageName, t } from '../../extension/i18n';
import type { OutOfReach } from '../../extension/page';
import type { Paper, PaperStatus } from '../../paper/paper';
import type { Unreadable } from '../../portals/portal';
import type { FormState } from './form-state';
import type { FormActions } from './use-form';

const UNREADABLE: Record<Unreadable, MessageName> = {
  'still-loading': 'noticeStillLoading',
  challenge: 'noticeChallenge',
  login: 'noticeLogin',
  'portal-error': 'noticePortalError',
  failed: 'noticeReadFailed',
};
const OUT_OF_REACH: Record<OutOfReach, MessageName> = {
  'click-there': 'noticeClickThere',
  reload: 'noticeReload',
  'browser-page': 'noticeBrowserPage',
  'pdf-viewer': 'noticePdfViewer',
  'no-tab': 'noticeNoTab',
};
const NOT_SAVED: Record<Exclude<FormState['saved'], 'saved'>, MessageName> = {
  full: 'noticeSaveFull',
  failed: 'noticeSaveFailed',
  'later-version': 'noticeLaterVersion',
  'not-forgotten': 'noticeForgetFailed',
};
const STATUS: Record<Exclude<PaperStatus, 'accepted'>, MessageName> = {
  undecided: 'noticeUndecided',
  rejected: 'noticeRejected',
  withdrawn: 'noticeWithdrawn',
  unknown: 'noticeStatusUnknown',
};

/**
 * What the author should know before filling in anything, most important first. It stands in the page even when empty,
 * so that a screen reader hears what comes later.
 */
export function Notices({ state, actions }: { state: FormState; actions: FormActions }) {
  const { reading, draft, paper } = state;
  const again = reading.kind === 'unreadable' || reading.kind === 'out-of-reach';
  const notices = [
    ...(state.saved === 'saved' ? [] : [t(NOT_SAVED[state.saved])]),
    ...(state.remembered === 'saved' ? [] : [t('noticeRememberFailed')]),
    ...(state.damaged ? [t('noticeDamaged')] : []),
    ...(state.changedPaper ? [t('noticePaperChanged')] : []),
    ...(reading.kind === 'nothing' ? [t('noticeNothing')] : []),
    ...(reading.kind === 'unreadable' ? [t(UNREADABLE[reading.why])] : []),
    ...(reading.kind === 'out-of-reach' ? [t(OUT_OF_REACH[reading.why])] : []),
    ...(reading.kind === 'hidden-authors' && paper?.authors.length === 0 ? [t('noticeHiddenAuthors')] : []),
    ...(paper && !draft.signed ? aboutPaper(paper) : []),
    ...(state.tab.incognito ? [t('noticePrivate')] : []),
  ];
  return (
    <section class="notices" aria-label={t('noticesLabel')} role="status">
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
      {again && (
        <button type="button" onClick={() => void actions.readAgain().then(keepFocus)}>
          {t('tryAgain')}
        </button>
      )}
      {state.forgotten && (
        <p>
          {t('forgotten')}{' '}
          <button
            type="button"
            onClick={() => {
              actions.bringBack();
              requestAnimationFrame(keepFocus);
            }}
          >
            {t('undoForget')}
          </button>
        </p>
      )}
    </section>
  );
}

/** Brings the focus to the form when the button that had it is gone. */
function keepFocus(): void {
  if (document.activeElement === document.body) document.getElementById('paper-heading')?.focus();
}

function aboutPaper(paper: Paper): string[] {
  const venue = paper.venue
    ? knownVenue(paper.venue)
      ? []
      : [t('noticeUnknownVenue', paper.venue)]
    : [t('noticeNoVenue')];
  return [...(paper.status === 'accepted' ? [] : [t(STATUS[paper.status])]), ...venue];
}
