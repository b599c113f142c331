import type { HandIn } from '../../agreements/hand-in';
import { numeral, t, writtenDay } from '../../extension/i18n';
import { inRow } from '../components/listed';

/** How a venue wants a form to be handed in, in one line; the address is followed by a click alone. */
export function HandInWords({ handIn: { fileName, megabytes, ink, where, by } }: { readonly handIn: HandIn }) {
  const said = inRow('listBeside', [
    by === null ? '' : t('formsHandInBy', dayWords(by)),
    fileName === null ? '' : t('formsHandInName', fileName.replace(/\.pdf$/i, '')),
    megabytes === null ? '' : t('formsHandInSize', numeral(megabytes)),
    ink ? t('formsHandInInk') : '',
    where?.kind === 'words' ? where.text : '',
  ]);
  return (
    <p>
      {t('formsHandIn')} <bdi>{said}</bdi>{' '}
      {where?.kind === 'address' && (
        <a href={where.text} target="_blank" rel="noreferrer">
          <bdi>{new URL(where.text).host}</bdi>
        </a>
      )}
    </p>
  );
}

/** A day as ISO 8601 writes it, in words. */
export function dayWords(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return writtenDay({ year, month, day });
}
