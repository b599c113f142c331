import { publishers } from '../../agreements';
import { t } from '../../extension/i18n';
import { changeShortcut } from '../../extension/shortcut';
import type { Settings } from '../../extension/stored';
import { type DateForm, formatDate } from '../../signing/date';
import type { FileNames, Habits } from '../../signing/habits';
import type { InkColour } from '../../signing/ink';
import { Choice } from '../components/choice';
import { Row } from './row';

interface Props {
  readonly settings: Settings;
  /** The keys that open the popup, or '' where none do. */
  readonly shortcut: string;
  set(part: Partial<Settings>): void;
}

/** A day that no form of a date hides anything of. */
const A_DAY = { year: 2026, month: 6, day: 10 };
const FORMS: readonly DateForm[] = ['month-first', 'day-first', 'iso'];
const INKS = [
  ['blue-black', 'optionsInkBlueBlack'],
  ['black', 'optionsInkBlack'],
  ['blue', 'optionsInkBlue'],
] as const;

/** How forms are made, and what the toolbar's button shows. */
export function HabitSettings({ settings, shortcut, set }: Props) {
  const { habits } = settings;
  const [{ name, naming }] = publishers;
  const change = (part: Partial<Habits>) => set({ habits: { ...habits, ...part } });
  const tick = (habit: 'record' | 'badge', words: string) => (
    <label class="check">
      <input
        type="checkbox"
        checked={habits[habit]}
        onChange={(event) => change({ [habit]: event.currentTarget.checked })}
      />
      <span>{words}</span>
    </label>
  );
  return (
    <Row id="habits" heading={t('optionsHabits')} hint={t('optionsHabitsHint')}>
      {tick('record', t('optionsRecord'))}
      {tick('badge', t('optionsBadge'))}
      <Choice<FileNames>
        id="file-names"
        label={t('optionsFileNames')}
        hint={t('optionsFileNamesHint')}
        chosen={habits.fileNames}
        options={[
          ['publisher', t('optionsFileNamesPublisher', name, `${naming.example}.pdf`)],
          ['number', t('optionsFileNamesNumber', `${naming.stem('391-')}.pdf`)],
        ]}
        choose={(fileNames) => change({ fileNames })}
      />
      <Choice<DateForm>
        id="dates"
        label={t('optionsDates')}
        hint=""
        chosen={habits.dates}
        options={FORMS.map((form) => [form, formatDate(A_DAY, form)])}
        choose={(dates) => change({ dates })}
      />
      <Choice<InkColour>
        id="ink"
        label={t('optionsInk')}
        hint={t('optionsInkHint')}
        chosen={habits.ink}
        options={INKS.map(([ink, words]) => [ink, t(words)])}
        choose={(ink) => change({ ink })}
      />
      <p class="hint">
        {shortcut ? t('optionsShortcut', shortcut) : t('optionsShortcutNone')}{' '}
        <button type="button" class="link" onClick={changeShortcut}>
          {t('optionsShortcutChange')}
        </button>
      </p>
    </Row>
  );
}
