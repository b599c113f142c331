import { useEffect, useState } from 'preact/hooks';
import { removeBroughtForms } from '../../extension/brought-forms';
import { removeDesk } from '../../extension/desk-kept';
import { type MessageName, t } from '../../extension/i18n';
import { speakChosen } from '../../extension/language';
import { shortcut } from '../../extension/shortcut';
import { removeSignedForms } from '../../extension/signed-forms';
import {
  forgetDrafts,
  forgetEverything,
  forgetPrivate,
  type Kept,
  loadKept,
  type Saved,
  saveSettings,
} from '../../extension/storage';
import type { Settings } from '../../extension/stored';
import { nameLanguage } from '../components/in-language';
import { SiteBar } from '../components/site-bar';
import { ForgetAll } from './forget-all';
import { HabitSettings } from './habit-settings';
import { KeptHere } from './kept-here';
import { KeptSignatureSettings } from './kept-signatures';
import { LanguageSetting } from './language-setting';
import { NameSettings } from './name-settings';
import { Row } from './row';

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

/** What is set and kept on this computer, and how to forget it. That of a private window changes nothing on disk. */
export function Options({ ofPrivate }: { ofPrivate: boolean }) {
  const [kept, setKept] = useState<Kept | null>(null);
  const [said, setSaid] = useState('');
  const [keys, setKeys] = useState('');
  // How often everything was forgotten: what is kept apart from the settings is read anew then.
  const [emptied, setEmptied] = useState(0);
  // How often the files under the passphrase were.
  const [withoutFiles, setWithoutFiles] = useState(0);
  const load = () => loadKept(ofPrivate).then(setKept);
  useEffect(() => {
    void load();
    void shortcut().then(setKeys);
  }, []);
  if (!kept) return <main aria-busy="true" />;
  const { settings } = kept;

  const say = (saved: Saved) => setSaid(t(saved === 'saved' ? 'optionsSaved' : NOT_SAVED[saved]));
  async function set(part: Partial<Settings>) {
    const saved = await saveSettings({ ...settings, ...part }, ofPrivate);
    say(saved);
    await load();
  }
  async function forgetAll() {
    const done = await (ofPrivate
      ? [forgetPrivate()]
      : [forgetEverything(), removeSignedForms(), removeBroughtForms(false), removeDesk()]
    ).reduce(both);
    // The choice of a language is forgotten too.
    await speakChosen(ofPrivate);
    nameLanguage();
    setSaid(t(done === 'saved' ? (ofPrivate ? 'optionsForgottenPrivate' : 'optionsForgotten') : 'noticeForgetFailed'));
    setEmptied(emptied + 1);
    await load();
  }
  async function dropDrafts() {
    const done = await forgetDrafts(ofPrivate);
    setSaid(t(done === 'saved' ? 'optionsDraftsForgotten' : 'noticeForgetFailed'));
    await load();
  }

  return (
    <>
      <SiteBar here="settings" />
      <main>
        <h1>{t('settings')}</h1>
        <p role="status" class="said">
          {said}
        </p>
        {kept.settingsDamaged && (
          <p role="status" class="warning">
            {`${t('noticeDamagedHead')} ${t('noticeDamaged')}`}
          </p>
        )}
        <LanguageSetting key={`language ${emptied}`} ofPrivate={ofPrivate} onChosen={say} />
        <NameSettings settings={settings} set={(part) => void set(part)} />
        <KeptSignatureSettings
          key={`signatures ${emptied}`}
          ofPrivate={ofPrivate}
          onForgotten={() => setWithoutFiles(withoutFiles + 1)}
        />
        <KeptHere
          key={`kept ${emptied} ${withoutFiles}`}
          ofPrivate={ofPrivate}
          added={kept.brought.kind === 'forms' ? kept.brought.forms.length : 0}
          drafts={kept.count}
          settings={settings}
          set={(part) => void set(part)}
          forgetDrafts={() => void dropDrafts()}
        />
        <HabitSettings settings={settings} shortcut={keys} set={(part) => void set(part)} />
        <ForgetAll ofPrivate={ofPrivate} forgetAll={() => void forgetAll()} />
        <Row id="privacy" heading={t('optionsPrivacyHeading')} hint="">
          <p>{t('optionsPrivacy')}</p>
          <p class="hint">{t('electronic')}</p>
          <p class="hint">{t('notAffiliated')}</p>
        </Row>
      </main>
    </>
  );
}
