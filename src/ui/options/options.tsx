import { useEffect, useRef, useState } from 'preact/hooks';
import { ownFile } from '../../extension/files';
import { counted, type MessageName, t } from '../../extension/i18n';
import { removeSignedForms } from '../../extension/signed-forms';
import {
  forgetEverything,
  forgetPrivate,
  type Kept,
  loadKept,
  type Saved,
  saveSettings,
} from '../../extension/storage';
import type { Settings } from '../../extension/stored';
import { KeptSignatureSettings } from './kept-signatures';

const NOT_SAVED: Record<Exclude<Saved, 'saved'>, MessageName> = {
  full: 'noticeSaveFull',
  failed: 'noticeSaveFailed',
  'later-version': 'noticeLaterSettings',
};

/** What came of two acts: of neither may be said that it was done when it was not. */
const both = async (one: Promise<Saved>, other: Promise<Saved>): Promise<Saved> => {
  const [first, second] = await Promise.all([one, other]);
  return first === 'saved' ? second : first;
};

/** What is kept on this computer, and how to forget it. That of a private window changes nothing on disk. */
export function Options({ ofPrivate }: { ofPrivate: boolean }) {
  const [kept, setKept] = useState<Kept | null>(null);
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  // How often everything was forgotten: the signatures are read anew then.
  const [emptied, setEmptied] = useState(0);
  const load = () => loadKept(ofPrivate).then(setKept);
  useEffect(() => {
    void load();
  }, []);
  // The button that had the focus gives way to others, and they to it: the focus goes along.
  const asked = useRef(asking);
  useEffect(() => {
    if (asked.current !== asking) document.getElementById(asking ? 'forget-nothing' : 'forget-all')?.focus();
    asked.current = asking;
  }, [asking]);
  if (!kept) return <main aria-busy="true" />;

  async function set(part: Partial<Settings>) {
    if (!kept) return;
    const saved = await saveSettings({ ...kept.settings, ...part }, ofPrivate);
    setSaid(t(saved === 'saved' ? 'optionsSaved' : NOT_SAVED[saved]));
    await load();
  }
  async function forgetAll() {
    setAsking(false);
    const done = await (ofPrivate ? [forgetPrivate()] : [forgetEverything(), removeSignedForms()]).reduce(both);
    setSaid(t(done === 'saved' ? (ofPrivate ? 'optionsForgottenPrivate' : 'optionsForgotten') : 'noticeForgetFailed'));
    setEmptied(emptied + 1);
    await load();
  }

  return (
    <main>
      <h1>{t('optionsTitle')}</h1>
      <section aria-labelledby="kept">
        <h2 id="kept" tabIndex={-1}>
          {t('optionsKeptHeading')}
        </h2>
        {ofPrivate && <p>{t('optionsPrivate')}</p>}
        <p>
          <a href={ownFile('src/ui/agreements/index.html')}>{t('agreementsHeading')}</a>
        </p>
        <p>{kept.count > 0 ? counted('optionsKept', kept.count) : t('optionsKeptNone')}</p>
        <label for="name">{t('optionsName')}</label>
        <input
          id="name"
          type="text"
          dir="auto"
          autocomplete="name"
          value={kept.settings.signer}
          onChange={(event) => void set({ signer: event.currentTarget.value.trim() })}
        />
        {asking ? (
          <fieldset>
            <legend>{t('optionsForgetAllSure')}</legend>
            <div class="answers">
              <button type="button" onClick={() => void forgetAll()}>
                {t('optionsForgetAllYes')}
              </button>
              <button id="forget-nothing" type="button" onClick={() => setAsking(false)}>
                {t('cancel')}
              </button>
            </div>
          </fieldset>
        ) : (
          <button id="forget-all" type="button" onClick={() => setAsking(true)}>
            {t('optionsForgetAll')}
          </button>
        )}
        <p role="status">{said}</p>
      </section>
      <KeptSignatureSettings key={emptied} ofPrivate={ofPrivate} />
      <section aria-labelledby="privacy">
        <h2 id="privacy">{t('optionsPrivacyHeading')}</h2>
        <p>{t('optionsPrivacy')}</p>
        <p class="hint">{t('electronic')}</p>
        <p class="hint">{t('notAffiliated')}</p>
      </section>
    </main>
  );
}
