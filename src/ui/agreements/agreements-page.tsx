import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { counted, type MessageName, t } from '../../extension/i18n';
import { putBack, type SignedForms, signedForms, takeSignedForm, unlockFiles } from '../../extension/signed-forms';
import { afterPainting } from '../components/after-painting';
import { SiteBar } from '../components/site-bar';
import { AskPassphrase } from '../popup/signature/ask-passphrase';
import { formsWith } from './find';
import { FormItem } from './form-item';
import { IsItMine } from './is-it-mine';
import { saveAll, saveList } from './save-all';

interface Props {
  /** The latest of them, read while this page loads; all others follow. */
  readonly opening: Promise<SignedForms>;
  readonly inPrivateWindow: boolean;
}

/** So many are drawn at first, and so many more each time that is asked for. */
export const AT_ONCE = 50;

const WHY: Readonly<Record<Extract<SignedForms, { kind: 'unreadable' }>['why'], MessageName>> = {
  'later-version': 'agreementsLaterVersion',
  full: 'agreementsUnreadable',
  failed: 'agreementsUnreadable',
};

/** All forms that were signed here: found, downloaded again, removed; and whether a file is one of them. */
export function AgreementsPage({ opening, inPrivateWindow }: Props) {
  const [kept, setKept] = useState<SignedForms | null>(null);
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(AT_ONCE);
  const [said, setSaid] = useState('');
  const [locked, setLocked] = useState(false);
  const [undo, setUndo] = useState<(() => Promise<void>) | null>(null);
  useEffect(() => {
    void opening.then((latest) => {
      setKept(latest);
      if (latest.kind === 'forms' && latest.others > 0) afterPainting(() => void load());
    });
    // Another window may have signed or removed something meanwhile.
    const onReturn = () => void (document.visibilityState === 'visible' && load());
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  }, []);
  useLayoutEffect(() => {
    if (kept) performance.mark('usable');
  }, [kept !== null]);

  const load = async () => setKept(await signedForms());
  const all = kept?.kind === 'forms' ? kept.forms : [];
  const others = kept?.kind === 'forms' ? kept.others : 0;
  const forms = formsWith(all, query);

  async function remove(form: (typeof all)[number]) {
    const taken = await takeSignedForm(form.sha256);
    if (taken.kind === 'refused') return setSaid(t('agreementsNotRemoved'));
    setSaid(t(taken.kind === 'gone' ? 'agreementsRemovedBefore' : 'agreementsRemoved', form.fileName));
    const bringBack = async (own: Extract<typeof taken, { kind: 'taken' }>) => {
      const back = await putBack(form.sha256, own);
      setSaid(back === 'saved' ? t('agreementsBack', form.fileName) : t('noticeSaveFailed'));
      setUndo(null);
      await load();
      document.getElementById('agreements')?.focus();
    };
    setUndo(taken.kind === 'taken' ? () => () => bringBack(taken) : null);
    await load();
    // The button is gone with its form.
    document.getElementById('agreements')?.focus();
  }

  async function saveFiles() {
    const saved = await saveAll(all);
    setLocked(saved.kind === 'locked');
    if (saved.kind === 'saved') setSaid(saved.said);
  }

  return (
    <>
      <SiteBar here="agreements" />
      <main aria-busy={kept === null}>
        <div class="head">
          <div>
            <h1 id="agreements" tabIndex={-1}>
              {t('agreementsHeading')}
            </h1>
            <p class="hint">{t(inPrivateWindow ? 'agreementsPrivate' : 'agreementsIntro')}</p>
          </div>
          {all.length > 0 && (
            <label class="find">
              {t('agreementsFind')}
              <input
                type="search"
                autocomplete="off"
                value={query}
                onInput={(event) => {
                  setQuery(event.currentTarget.value);
                  setShown(AT_ONCE);
                }}
              />
            </label>
          )}
        </div>
        {kept?.kind === 'unreadable' && <p class="error">{t(WHY[kept.why])}</p>}
        {kept?.kind === 'forms' && kept.damaged > 0 && (
          <p class="warning">{counted('agreementsDamaged', kept.damaged)}</p>
        )}
        {kept?.kind === 'forms' && all.length === 0 && <p>{t('agreementsNone')}</p>}
        {all.length > 0 && (
          <>
            <p role="status" class="hint">
              {query.trim() && others === 0 ? t('agreementsFound', forms.length, all.length) : ''}
            </p>
            <ul class="forms" aria-label={t('agreementsList')}>
              {forms.slice(0, shown).map((form) => (
                <FormItem key={form.sha256} form={form} onRemove={() => void remove(form)} onSaid={setSaid} />
              ))}
            </ul>
            {forms.length + others > shown && (
              <button type="button" onClick={() => setShown(shown + AT_ONCE)}>
                {counted('signedMore', forms.length + others - shown)}
              </button>
            )}
          </>
        )}
        <p role="status" class="said">
          {said}{' '}
          {undo && (
            <button type="button" class="link" onClick={() => void undo()}>
              {t('bringBack')}
            </button>
          )}
        </p>
        {all.length > 0 && others === 0 && (
          <div class="ways-on">
            <button type="button" onClick={() => saveList(all)}>
              {t('agreementsSaveList')}
            </button>
            {all.some(({ hasFile }) => hasFile) && (
              <button type="button" onClick={() => void saveFiles()}>
                {t('agreementsSaveAll')}
              </button>
            )}
          </div>
        )}
        {locked && <AskPassphrase open={unlockFiles} onOpen={() => void saveFiles()} takesFocus />}
        <IsItMine forms={others === 0 ? all : null} />
        <p class="hint">{t('notAffiliated')}</p>
      </main>
    </>
  );
}
