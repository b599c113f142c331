import { counted, t } from '../../extension/i18n';
import { PLACES } from './leads';
import { usePagePictures } from './page-pictures';
import { PagePiece, PIECE_SCALE } from './page-piece';
import type { Reader } from './reader';
import { SaidOf } from './said-of';
import type { ShownPdf } from './shown-reading';
import type { Sight } from './sights';

interface Props {
  readonly sights: readonly Sight[];
  readonly reader: Reader;
  readonly bytes: Uint8Array;
  readonly pdf: ShownPdf;
}

/** More than these tell an author nothing new; a font with a false letter changes a third of all words. */
const MOST = 20;

/** What an author is to look at, each with its picture: items of the list of findings. */
export function SightItems({ sights, reader, bytes, pdf }: Props) {
  const shown = sights.slice(0, MOST);
  const numbers = [...new Set(shown.map(({ page }) => page))];
  const scale = PIECE_SCALE * (globalThis.devicePixelRatio || 1);
  const pictures = usePagePictures(reader, bytes, pdf.pages, numbers, scale);
  return (
    <>
      {shown.map(({ page, box, words }, i) => {
        const [shape, picture] = [pdf.pages[page - 1], pictures.get(page)];
        return (
          <li key={`${page} ${box.left} ${box.top}`} id={i === 0 ? PLACES.sights : undefined} tabIndex={-1} class="odd">
            <div>
              <SaidOf place={t('checkPlacePage', page)}>{words}</SaidOf>
              {shape && picture && <PagePiece picture={picture} shape={shape} box={box} label={t('checkPiece')} />}
            </div>
          </li>
        );
      })}
      {sights.length > MOST && <li class="odd">{counted('checkMoreSights', sights.length - MOST)}</li>}
    </>
  );
}
