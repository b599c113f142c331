import { useState } from 'preact/hooks';
import { t } from '../../extension/i18n';
import type { Settings } from '../../extension/stored';
import { foundText } from '../../paper/found-text';
import { sameName } from '../../signing/prefill';
import { Row } from './row';

interface Props {
  readonly settings: Settings;
  set(part: Partial<Settings>): void;
}

/** The author's name and its other spellings: whichever of them is a paper's author is proposed to sign. */
export function NameSettings({ settings, set }: Props) {
  const { signer, habits } = settings;
  const [more, setMore] = useState('');
  const setSpellings = (spellings: readonly string[]) => set({ habits: { ...habits, spellings } });
  function add(event: Event) {
    event.preventDefault();
    const spelling = foundText(more);
    setMore('');
    if (spelling && ![signer, ...habits.spellings].some((known) => sameName(known, spelling)))
      setSpellings([...habits.spellings, spelling]);
  }
  return (
    <Row id="name-heading" heading={t('optionsNameHeading')} hint={t('optionsNameHint')}>
      <input
        id="name"
        class="serif"
        type="text"
        dir="auto"
        autocomplete="name"
        aria-labelledby="name-heading"
        value={signer}
        onChange={(event) => set({ signer: event.currentTarget.value.trim() })}
      />
      {habits.spellings.length > 0 && (
        <ul class="spellings" aria-label={t('optionsSpellings')}>
          {habits.spellings.map((spelling) => (
            <li key={spelling}>
              <bdi class="serif">{spelling}</bdi>
              <button
                type="button"
                class="link"
                aria-label={t('optionsSpellingRemove', spelling)}
                onClick={() => {
                  setSpellings(habits.spellings.filter((each) => each !== spelling));
                  // Its button is gone.
                  document.getElementById('spelling')?.focus();
                }}
              >
                {t('agreementsRemove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="add" onSubmit={add}>
        <label for="spelling">{t('optionsSpelling')}</label>
        <div class="answers">
          <input
            id="spelling"
            class="serif"
            type="text"
            dir="auto"
            autocomplete="off"
            maxLength={300}
            value={more}
            onInput={(event) => setMore(event.currentTarget.value)}
          />
          <button type="submit">{t('optionsSpellingAdd')}</button>
        </div>
      </form>
    </Row>
  );
}
