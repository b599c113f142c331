import { claimedName } from '../../any-form/claimed-name';
import { t } from '../../extension/i18n';

/** What a form is called, and whose it is, in the words of whoever adds it. */
export interface OwnNames {
  readonly name: string;
  readonly venue: string;
}

/** A name is no longer than this. */
const LONGEST = 200;
/** The ids of the two fields. */
const FIELDS = { name: 'form-name', venue: 'form-venue' } as const;

/** Why a form cannot be called so, and the field to put it right in; null where it can. */
export function faultOf(names: OwnNames): { readonly words: string; readonly field: string } | null {
  for (const which of ['name', 'venue'] as const) {
    const taken = claimedName(names[which]);
    if (taken) return { words: t('formsTaken', taken), field: FIELDS[which] };
    if (names[which].trim() === '') return { words: t('formsNoName'), field: FIELDS[which] };
  }
  return null;
}

interface Props {
  readonly names: OwnNames;
  /** The id of what says why they cannot be used; null where they can, as far as was asked. */
  readonly faultId: string | null;
  setNames(names: OwnNames): void;
}

/** The two fields for it. */
export function OwnNameFields({ names, faultId, setNames }: Props) {
  const field = (which: keyof OwnNames, label: string) => (
    <label class="field" for={FIELDS[which]}>
      {label}
      <input
        id={FIELDS[which]}
        type="text"
        class="serif"
        dir="auto"
        autocomplete="off"
        maxLength={LONGEST}
        aria-describedby={faultId ?? (which === 'venue' ? 'form-venue-hint' : undefined)}
        value={names[which]}
        onInput={(event) => setNames({ ...names, [which]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <div class="names">
      {field('name', t('formsName'))}
      <div>
        {field('venue', t('formsVenue'))}
        <p id="form-venue-hint" class="hint">
          {t('formsVenueHint')}
        </p>
      </div>
    </div>
  );
}
