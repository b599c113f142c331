import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskForm } from '../../desk/desk';
import { t } from '../../extension/i18n';
import { formatOf } from '../../scan/source/format';
import type { Reader } from '../check/reader';
import { digestIn } from './form-file-of';

interface Props {
  readonly form: DeskForm;
  readonly reader: Reader;
  open(digest: string): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** Pages are drawn this wide, in pixels. */
const WIDTH = 900;
/** No form has more pages. */
const MOST = 4;

/** The pages of a scan as they are, drawn once they come near what is in sight; one is read at a time. */
export function ScanPicture({ form, reader, open }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const [pages, setPages] = useState<readonly ImageBitmap[] | null>(null);
  useEffect(() => {
    const target = place.current;
    if (!target) return;
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && setNear(true), { rootMargin: '300px' });
    watch.observe(target);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (!near) return;
    let stale = false;
    void pagesOf(form, reader, open).then((drawn) => !stale && setPages(drawn));
    return () => {
      stale = true;
    };
  }, [near, form.id]);
  return (
    <div ref={place} class="scan-pages" aria-busy={near && pages === null}>
      {pages?.length === 0 && <p class="hint">{t('deskFileGone')}</p>}
      {pages?.map((picture, i) => (
        <canvas
          key={i}
          role="img"
          aria-label={t('checkPage', i + 1)}
          width={picture.width}
          height={picture.height}
          ref={(canvas) => canvas?.getContext('2d')?.drawImage(picture, 0, 0)}
        />
      ))}
    </div>
  );
}

async function pagesOf({ id, form }: DeskForm, reader: Reader, open: Props['open']): Promise<readonly ImageBitmap[]> {
  const bytes = await open(digestIn(id));
  if (!bytes) return [];
  if (formatOf(bytes).kind !== 'pdf') {
    const picture = await createImageBitmap(new Blob([bytes]), { resizeWidth: WIDTH }).catch(() => null);
    return picture ? [picture] : [];
  }
  const { from, to } = form.pages ?? { from: 1, to: MOST };
  const drawn: ImageBitmap[] = [];
  for (let page = from; page <= to; page++) {
    const answer = await reader.ask({ kind: 'draw', bytes, page, width: WIDTH, turned: 0 });
    if (answer === 'late' || answer.kind !== 'drawn' || !answer.picture) break;
    drawn.push(answer.picture);
  }
  return drawn;
}
