import type { Agreement } from '../../agreements/agreement';
import { t } from '../../extension/i18n';

/** What whoever made the form has ticked in it, said before anybody signs it; nothing where that is nothing. */
export function PresetMarks({ file }: Pick<Agreement, 'file'>) {
  const ticked = file?.shows.ticked ?? [];
  if (ticked.length === 0) return null;
  return (
    <div class="notice">
      <p>{t('presetMarks')}</p>
      <ul>
        {ticked.map((words) => (
          <li key={words} class="serif" dir="auto">
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
