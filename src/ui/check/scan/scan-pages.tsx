import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../extension/i18n';
import type { PixelBox } from '../../../scan/picture/grey';
import { PngImage } from './png-image';
import type { ScreenPicture } from './screen-picture';

/** A piece of a page that is marked on it. */
export interface MarkedPiece {
  /** From 1. */
  readonly page: number;
  readonly box: PixelBox;
}

interface Props {
  readonly pictures: readonly ScreenPicture[];
  readonly marked: readonly MarkedPiece[];
  /** The piece to be brought into view, or null. */
  readonly shown: MarkedPiece | null;
  /** What stands below a page, by its number. */
  below(page: number): ComponentChildren;
}

/** The pages as they were read: straight, upright, their paper white. */
export function ScanPages({ pictures, marked, shown, below }: Props) {
  const target = useRef<HTMLSpanElement>(null);
  useEffect(() => target.current?.scrollIntoView({ block: 'center' }), [shown]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, which the keyboard must reach too
    <section class="pages" aria-label={t('checkPages')} tabIndex={0}>
      {pictures.map((picture, i) => (
        <div key={i}>
          <figure style={{ aspectRatio: `${picture.width} / ${picture.height}` }}>
            <PngImage picture={picture} label={t('checkPage', i + 1)} />
            {marked
              .filter(({ page }) => page === i + 1)
              .map((piece) => (
                <span
                  key={`${piece.box.left} ${piece.box.top}`}
                  ref={piece === shown ? target : undefined}
                  class="mark"
                  style={{
                    left: `${(100 * piece.box.left) / picture.width}%`,
                    top: `${(100 * piece.box.top) / picture.height}%`,
                    width: `${(100 * (piece.box.right - piece.box.left)) / picture.width}%`,
                    height: `${(100 * (piece.box.bottom - piece.box.top)) / picture.height}%`,
                  }}
                />
              ))}
          </figure>
          {below(i + 1)}
        </div>
      ))}
    </section>
  );
}
