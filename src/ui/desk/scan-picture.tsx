import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
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
/** Pages are drawn while they are no farther than this from what is in sight: each takes 5 MB. */
const NEAR = '600px';

/** The pages of a scan as they are, while they are near what is in sight; one is read at a time. */
export function ScanPicture({ form, reader, open }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const [pages, setPages] = useState<readonly ImageBitmap[] | null>(null);
  /** In pixels, as they stood there last: what is below them does not move when they go. */
  const height = useRef(0);
  useEffect(() => {
    const target = place.current;
    if (!target) return;
    const watch = new IntersectionObserver((seen) => setNear(seen.at(-1)?.isIntersecting ?? false), {
      rootMargin: NEAR,
    });
    watch.observe(target);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (!near) return;
    const gone = new AbortController();
    void pagesOf(form, reader, open, gone.signal).then((drawn) => {
      if (!gone.signal.aborted) setPages(drawn);
      else for (const picture of drawn) picture.close();
    });
    return () => {
      gone.abort();
      height.current = place.current?.offsetHeight ?? 0;
      setPages(null);
    };
  }, [near, form.id]);
  const free = pages === null && height.current > 0 ? { minHeight: `${height.current}px` } : {};
  return (
    <div ref={place} class="scan-pages" style={free} aria-busy={near && pages === null}>
      {pages?.length === 0 && <p class="hint">{t('deskFileGone')}</p>}
      {pages?.map((picture, i) => (
        <Page key={i} picture={picture} number={i + 1} />
      ))}
    </div>
  );
}

/** A page, drawn once: its bitmap is used up, and what was drawn is given back when it goes. */
function Page({ picture, number }: { readonly picture: ImageBitmap; readonly number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const target = canvas.current;
    if (!target) return;
    target.width = picture.width;
    target.height = picture.height;
    target.getContext('bitmaprenderer')?.transferFromImageBitmap(picture);
    picture.close();
    return () => {
      target.width = 0;
      target.height = 0;
    };
  }, [picture]);
  return <canvas ref={canvas} role="img" aria-label={t('checkPage', number)} />;
}

async function pagesOf(
  { id, form }: DeskForm,
  reader: Reader,
  open: Props['open'],
  gone: AbortSignal,
): Promise<readonly ImageBitmap[]> {
  const bytes = await open(digestIn(id));
  if (!bytes || gone.aborted) return [];
  if (formatOf(bytes).kind !== 'pdf') {
    const picture = await createImageBitmap(new Blob([bytes]), { resizeWidth: WIDTH }).catch(() => null);
    return picture ? [picture] : [];
  }
  const { from, to } = form.pages ?? { from: 1, to: MOST };
  const drawn: ImageBitmap[] = [];
  for (let page = from; page <= to && !gone.aborted; page++) {
    const answer = await reader.ask({ kind: 'draw', bytes, page, width: WIDTH, turned: 0 });
    if (answer === 'late' || answer.kind !== 'drawn' || !answer.picture) break;
    drawn.push(answer.picture);
  }
  return drawn;
}
