import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../extension/i18n';
import type { Corners, Point } from '../../../scan/picture/grey';
import { CornersEditor } from './corners-editor';
import type { ScanSession } from './scan-session';
import type { ReadScan } from './scan-subject';
import type { ScreenPicture } from './screen-picture';

interface Props {
  readonly scan: ReadScan;
  /** From 1. */
  readonly page: number;
  readonly session: ScanSession;
  onReadAgain(corners: Corners): void;
}

/** The picture that a page was found in, smaller, and the corners on it. */
interface Shown {
  readonly picture: ScreenPicture;
  readonly smaller: number;
  readonly corners: Corners;
}

/** Where the page was found in its picture: a person may move its corners and have it read again. */
export function PageCorners({ scan, page, session, onReadAgain }: Props) {
  const found = scan.pages[page - 1]?.corners ?? null;
  const [open, setOpen] = useState(found !== null);
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    if (!open || shown) return;
    let stale = false;
    void session.ask({ kind: 'picture', files: scan.files, page }).then((answer) => {
      if (stale || answer.kind !== 'picture' || !answer.picture) return;
      const { picture, smaller } = answer;
      setShown({ picture, smaller, corners: found ? scaled(found, 1 / smaller) : wholePage(picture) });
    });
    return () => {
      stale = true;
    };
  }, [open, session, page]);
  return (
    <details class="page-corners" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('scanCornersHeading', page)}</summary>
      {shown && (
        <>
          <p class="hint" id={`corners-hint-${page}`}>
            {t('scanCornersHint')}
          </p>
          <CornersEditor
            picture={shown.picture}
            corners={shown.corners}
            hintId={`corners-hint-${page}`}
            onCorners={(corners) => setShown({ ...shown, corners })}
          />
          <button type="button" onClick={() => onReadAgain(scaled(shown.corners, shown.smaller))}>
            {t('scanAgain')}
          </button>
        </>
      )}
    </details>
  );
}

const scaled = ([a, b, c, d]: Corners, by: number): Corners => {
  const point = ({ x, y }: Point): Point => ({ x: x * by, y: y * by });
  return [point(a), point(b), point(c), point(d)];
};

/** Corners to begin with where no page was found: all of the picture but a little of its edge. */
function wholePage({ width, height }: ScreenPicture): Corners {
  const [left, top, right, bottom] = [0.03 * width, 0.03 * height, 0.97 * width, 0.97 * height];
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}
