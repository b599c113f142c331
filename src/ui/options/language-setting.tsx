import { useEffect, useState } from 'preact/hooks';
import { t } from '../../extension/i18n';
import { chosenLanguage, type Language, languages, speakChosen } from '../../extension/language';
import { type Saved, saveLanguage } from '../../extension/storage';
import { Choice } from '../components/choice';
import { nameLanguage } from '../components/in-language';
import { Row } from './row';

/** What stands for the browser's language among the others. */
const BROWSERS = 'browser';

interface Props {
  readonly ofPrivate: boolean;
  /** Told what came of a choice, once the strings are in the language chosen. */
  onChosen(saved: Saved): void;
}

/** In which language the interface speaks. Each language is named in itself, for who cannot read the others. */
export function LanguageSetting({ ofPrivate, onChosen }: Props) {
  const [chosen, setChosen] = useState<Language | null>(null);
  useEffect(() => {
    void chosenLanguage(ofPrivate).then(setChosen);
  }, []);
  async function choose(language: Language | typeof BROWSERS) {
    const wanted = language === BROWSERS ? null : language;
    const saved = await saveLanguage(wanted, ofPrivate);
    if (saved === 'saved') {
      await speakChosen(ofPrivate);
      nameLanguage();
      document.title = t('optionsTitle');
      setChosen(wanted);
    }
    onChosen(saved);
  }
  return (
    <Row id="language-heading" heading={t('optionsLanguage')} hint={t('optionsLanguageHint')}>
      <Choice<Language | typeof BROWSERS>
        id="language"
        label={t('optionsLanguage')}
        hint=""
        chosen={chosen ?? BROWSERS}
        options={[[BROWSERS, t('optionsLanguageBrowser')], ...languages()]}
        choose={(language) => void choose(language)}
      />
    </Row>
  );
}
