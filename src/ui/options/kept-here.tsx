import { useEffect, useRef, useState } from 'preact/hooks';
import { keptDesk } from '../../extension/desk-kept';
import { deskPageFor } from '../../extension/desk-page';
import { ownFile } from '../../extension/files';
import { formsPageFor } from '../../extension/forms-page';
import { counted, t } from '../../extension/i18n';
import { type SignedForms, signedForms } from '../../extension/signed-forms';
import type { Settings } from '../../extension/stored';
import { Icon } from '../components/icon';
import { inRow } from '../components/listed';
import { AskFirst } from './ask-first';
import { Row } from './row';

const UNREADABLE = {
  'later-version': 'agreementsLaterVersion',
  full: 'agreementsUnreadable',
  failed: 'agreementsUnreadable',
} as const;

interface Props {
  readonly ofPrivate: boolean;
  /** How many venues' forms were added. */
  readonly added: number;
  /** How many papers a draft is kept for. */
  readonly drafts: number;
  readonly settings: Settings;
  set(part: Partial<Settings>): void;
  forgetDrafts(): void;
}

/** What is kept on this computer, for how long, and the way to it; and whether signed files are. */
export function KeptHere({ ofPrivate, added, drafts, settings, set, forgetDrafts }: Props) {
  const [signed, setSigned] = useState<SignedForms | null>(null);
  const [decided, setDecided] = useState(0);
  useEffect(() => {
    void signedForms().then(setSigned);
    if (!ofPrivate) void keptDesk().then((kept) => setDecided(kept?.decided.decisions.size ?? 0));
  }, []);
  const before = useRef(drafts);
  useEffect(() => {
    // The button that had the focus went with the drafts.
    if (drafts === 0 && before.current > 0 && document.activeElement === document.body)
      document.getElementById('kept')?.focus();
    before.current = drafts;
  }, [drafts]);
  const forms = signed?.kind === 'forms' ? signed.forms : [];
  const files = forms.filter(({ hasFile }) => hasFile).length;
  return (
    <Row id="kept" heading={t('optionsKeptHeading')} hint={t('optionsKeptHint')}>
      {ofPrivate && <p>{t('optionsPrivate')}</p>}
      <div class="kept-line">
        <Icon name="paper" />
        <span>
          {signed?.kind === 'unreadable' && t(UNREADABLE[signed.why])}
          {signed?.kind === 'forms' && forms.length === 0 && t('optionsAgreementsNone')}
          {forms.length > 0 &&
            inRow('sentences', [counted('optionsAgreements', forms.length), counted('optionsFiles', files)])}
        </span>
        <a href={ownFile('src/ui/agreements/index.html')}>{t('agreementsHeading')}</a>
      </div>
      <div class="kept-line">
        <Icon name="open" />
        <span>{added > 0 ? counted('optionsForms', added) : t('optionsFormsNone')}</span>
        <a href={formsPageFor(null)}>{t('formsHeading')}</a>
      </div>
      <div class="kept-line">
        <Icon name="tick" />
        <span>{decided > 0 ? counted('deskKeptHere', decided) : t('deskOther')}</span>
        <a href={deskPageFor(null)}>{t('deskHeading')}</a>
      </div>
      <div class="kept-line">
        <Icon name="pen" />
        <span>{drafts > 0 ? counted('optionsKept', drafts) : t('optionsKeptNone')}</span>
      </div>
      {drafts > 0 && (
        <AskFirst
          words={t('optionsForgetDrafts')}
          question={t('optionsForgetDraftsSure')}
          yes={t('optionsForgetDraftsYes')}
          tone="plain"
          act={forgetDrafts}
        />
      )}
      {!ofPrivate && (
        <label class="check">
          <input
            type="checkbox"
            checked={settings.keepsFiles}
            onChange={(event) => set({ keepsFiles: event.currentTarget.checked })}
          />
          <span>{t('optionsKeepFiles')}</span>
        </label>
      )}
    </Row>
  );
}
