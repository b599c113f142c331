import type { ComponentChildren } from 'preact';
import { knownAgreements } from '../../agreements';
import { t } from '../../extension/i18n';
import { publishedOn } from '../check/against';
import { Choice } from '../components/choice';
import { inRow } from '../components/listed';

interface Props {
  readonly volume: string;
  readonly agreement: string;
  readonly deadline: string;
  readonly children: ComponentChildren;
  setVolume(volume: string): void;
  setAgreement(id: string): void;
  setDeadline(day: string): void;
}

/** What is expected of every form of the volume: the agreement where there are several, and the last day. */
export function VolumeSettings({ volume, agreement, deadline, children, ...set }: Props) {
  const known = knownAgreements();
  return (
    <div class="volume">
      <div class="field">
        <label for="volume">{t('deskVolume')}</label>
        <input
          id="volume"
          type="text"
          autocomplete="off"
          spellcheck={false}
          aria-describedby="volume-hint"
          value={volume}
          onInput={(event) => set.setVolume(event.currentTarget.value)}
        />
        <p id="volume-hint" class="hint">
          {t('deskVolumeHint')}
        </p>
      </div>
      <div class="field">
        <label for="deadline">{t('deskDeadline')}</label>
        <input
          id="deadline"
          type="date"
          value={deadline}
          onChange={(event) => set.setDeadline(event.currentTarget.value)}
        />
      </div>
      {known.length > 1 && (
        <Choice
          id="agreement"
          label={t('deskAgreement')}
          hint=""
          chosen={agreement}
          options={known.map((each) => [each.id, inRow('listBeside', [each.publisher, publishedOn(each)])] as const)}
          choose={set.setAgreement}
        />
      )}
      {children}
    </div>
  );
}
