import { useState } from 'preact/hooks';
import { type MessageName, t } from '../../extension/i18n';
import { errorWords } from '../error-words';
import { type Outcome, type Saving, saveFolder, saveMessages, saveReportCsv, saveReportPdf } from './save-outputs';

const WAYS: readonly (readonly [MessageName, (saving: Saving) => Promise<Outcome>])[] = [
  ['deskSaveMessages', saveMessages],
  ['deskSaveReport', saveReportCsv],
  ['checkSave', saveReportPdf],
  ['deskSaveFolder', saveFolder],
];

/** What is taken along: messages for a mail merge, the table, and the folder that the publisher wants. */
export function Outputs({ onSaved, ...props }: Omit<Saving, 'say'> & { onSaved(): void }) {
  const [said, say] = useState('');
  const [busy, setBusy] = useState(false);
  async function save(act: (saving: Saving) => Promise<Outcome>) {
    if (busy) return;
    setBusy(true);
    try {
      const { words, holdsDecisions } = await act({ ...props, say });
      say(words);
      if (holdsDecisions) onSaved();
    } catch (error) {
      say(t('deskNotSaved', errorWords(error)));
    }
    setBusy(false);
  }
  return (
    <div class="outputs">
      <div class="ways">
        {WAYS.map(([name, act]) => (
          <button
            key={name}
            type="button"
            class={act === saveFolder ? 'small primary' : 'small'}
            onClick={() => void save(act)}
          >
            {t(name)}
          </button>
        ))}
      </div>
      <p role="status" class="hint">
        {said}
      </p>
    </div>
  );
}
