import { FILE_NAME_TOKENS, type HandIn, isFileName } from '../../agreements/hand-in';
import { t } from '../../extension/i18n';

interface Props {
  readonly handIn: HandIn | null;
  setHandIn(handIn: HandIn | null): void;
}

const NOTHING: HandIn = { fileName: null, megabytes: null, ink: false, where: null, by: null, source: null };
const LONGEST = 200;

/** How the signed form is handed in: what a chair says of it in a venue's pack. */
export function HandInFields({ handIn, setHandIn }: Props) {
  const now = handIn ?? NOTHING;
  const set = (change: Partial<HandIn>) => {
    const { fileName, megabytes, ink, where, by, source } = { ...now, ...change };
    const says = ink || [fileName, megabytes, where, by, source].some((each) => each !== null);
    setHandIn(says ? { fileName, megabytes, ink, where, by, source } : null);
  };
  return (
    <details class="form-words">
      <summary>{t('formsHandInSet')}</summary>
      <div class="hand-in">
        <label class="field">
          {t('formsHandInWhere')}
          <input
            type="text"
            dir="auto"
            maxLength={LONGEST}
            value={now.where?.text ?? ''}
            onChange={(event) => set({ where: whereOf(event.currentTarget.value.trim()) })}
          />
        </label>
        <label class="field">
          {t('formsHandInLastDay')}
          <input
            type="date"
            value={now.by ?? ''}
            onChange={(event) => set({ by: event.currentTarget.value || null })}
          />
        </label>
        <label class="field">
          {t('formsHandInFileName', FILE_NAME_TOKENS.join(' '))}
          <input
            type="text"
            dir="ltr"
            maxLength={100}
            value={now.fileName ?? ''}
            onChange={(event) => {
              const name = event.currentTarget.value.trim();
              const isOne = isFileName(name);
              // What cannot be a name is not taken.
              if (!isOne) event.currentTarget.value = '';
              set({ fileName: isOne ? name : null });
            }}
          />
        </label>
        <label class="field">
          {t('formsHandInMegabytes')}
          <input
            type="number"
            min="0.01"
            max="1000"
            step="any"
            value={now.megabytes ?? ''}
            onChange={({ currentTarget }) =>
              set({
                megabytes: currentTarget.validity.valid && currentTarget.value ? currentTarget.valueAsNumber : null,
              })
            }
          />
        </label>
        <label class="check">
          <input type="checkbox" checked={now.ink} onChange={(event) => set({ ink: event.currentTarget.checked })} />
          <span>{t('formsHandInInkSet')}</span>
        </label>
      </div>
    </details>
  );
}

function whereOf(text: string): HandIn['where'] {
  if (text === '') return null;
  return /^https:\/\/[!-~]+$/.test(text) && URL.canParse(text) ? { kind: 'address', text } : { kind: 'words', text };
}
