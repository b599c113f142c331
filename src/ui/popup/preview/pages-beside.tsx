import { useEffect, useRef, useState } from 'preact/hooks';
import { counted, t } from '../../../extension/i18n';
import type { PdfMaker } from '../../../pdf';
import type { Draft } from '../../../signing/draft';
import { useMedia } from './use-media';
import { usePages } from './use-pages';

interface Props {
  readonly draft: Draft;
  maker(): Promise<PdfMaker>;
}

/** Pages are drawn this wide, in CSS pixels; two for each where the screen has more. */
const WIDTH = 620;
/** From here on the pages stand beside the form; below they come before it when they are asked for. */
const BESIDE = '(min-width: 1000px)';
const ROOM = '(min-width: 600px)';

/** The form's own pages, beside it where there is room, as they will be saved: drawn anew while the author fills it in. */
export function PagesBeside({ draft, maker }: Props) {
  const beside = useMedia(BESIDE);
  const room = useMedia(ROOM);
  // The page that was asked for, from 1; null where none is open.
  const [open, setOpen] = useState<number | null>(null);
  const section = useRef<HTMLElement>(null);
  const shown = beside || (room && open !== null);
  const pages = usePages(draft, maker, shown ? Math.round(WIDTH * Math.min(2, devicePixelRatio || 1)) : 0);

  useEffect(() => {
    const page = open === null ? null : section.current?.querySelectorAll('figure')[open - 1];
    page?.scrollIntoView({ block: 'start' });
  }, [open, pages.length > 0]);

  if (!room) return null;
  return (
    <aside
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !beside) setOpen(null);
      }}
      class={shown ? 'pages-beside open' : 'pages-beside'}
      aria-label={t('previewLabel')}
    >
      <header>
        <strong>
          <bdi>{draft.fileName}</bdi>
        </strong>
        {pages.length > 0 && shown && <span class="hint">{counted('previewPages', pages.length)}</span>}
        <span class="choices">
          {[1, 2].map((number) => (
            <button
              key={number}
              type="button"
              aria-pressed={open === number}
              onClick={() => setOpen(open === number && !beside ? null : number)}
            >
              {t('checkPage', number)}
            </button>
          ))}
        </span>
      </header>
      {shown && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, which the keyboard must reach too
        <section ref={section} aria-label={t('checkPages')} tabIndex={0} aria-busy={pages.length === 0}>
          {pages.length === 0 && <p class="hint">{t('previewDrawing')}</p>}
          {pages.map((page, i) => (
            <Page key={i} picture={page} number={i + 1} />
          ))}
        </section>
      )}
    </aside>
  );
}

function Page({ picture, number }: { picture: ImageBitmap; number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    target.width = picture.width;
    target.height = picture.height;
    target.getContext('bitmaprenderer')?.transferFromImageBitmap(picture);
  }, [picture]);
  return (
    <figure>
      <canvas ref={canvas} role="img" aria-label={t('checkPage', number)} />
    </figure>
  );
}
