import { t } from '../../extension/i18n';
import type { ReadPdf } from '../../pdf/read';
import { PagePiece } from './page-piece';
import type { Reader } from './reader';
import type { Sight } from './sights';

interface Props {
  readonly sights: readonly Sight[];
  readonly reader: Reader;
  readonly bytes: Uint8Array;
  readonly pdf: ReadPdf;
}

/** What an author is to look at, each with its picture: items of the list of findings. */
export function SightItems({ sights, reader, bytes, pdf }: Props) {
  return (
    <>
      {sights.map(({ page, box, words }) => {
        const shape = pdf.pages[page - 1];
        return (
          <li key={`${page} ${box.left} ${box.top}`} class="odd">
            <strong>{t('checkPlacePage', page)}</strong> {words}
            {shape && (
              <PagePiece reader={reader} bytes={bytes} shape={shape} page={page} box={box} label={t('checkPiece')} />
            )}
          </li>
        );
      })}
    </>
  );
}
