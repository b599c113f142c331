import { useEffect, useRef, useState } from 'preact/hooks';
import { counted, t } from '../../../extension/i18n';
import type { PdfMaker } from '../../../pdf';
import type { Draft } from '../../../signing/draft';
import type { Step } from '../frame/steps';
import { PagePicture } from './page-picture';
import { type AskedPage, pageNumber } from './show-page';
import { useMedia } from './use-media';
import { usePages } from './use-pages';
import { WholePage } from './whole-page';

interface Props {
  readonly draft: Draft;
  /** The place of the form that is in view: the page that is signed comes with the last. */
  readonly step: Step;
  /** The page that was asked for; null where none is. */
  readonly asked: AskedPage | null;
  ask(page: AskedPage | null): void;
  maker(): Promise<PdfMaker>;
}

/** Pages are drawn this wide, in CSS pixels; two for each where the screen has more. */
const WIDTH = 620;
/** From here on the pages stand beside the form; below they come before it when they are asked for. */
const BESIDE = '(min-width: 1000px)';
const ROOM = '(min-width: 600px)';

/** What stays free above a page that was turned to, in CSS pixels. */
const MARGIN = 20;

const topOf = (element: Element) => element.getBoundingClientRect().top;

/** The form's own pages, beside it where there is room, as they will be saved: drawn anew while the author fills it in. */
export function PagesBeside({ draft, step, asked, ask, maker }: Props) {
  const beside = useMedia(BESIDE);
  const room = useMedia(ROOM);
  const section = useRef<HTMLElement>(null);
  // Beside the form, the page in view; over it, the one that was asked for.
  const [page, setPage] = useState<AskedPage>(1);
  const shown = beside || asked !== null;
  const pages = usePages(draft, maker, shown ? Math.round(WIDTH * Math.min(2, devicePixelRatio || 1)) : 0);
  const at = beside ? pageNumber(page, pages.length) : 0;

  useEffect(() => setPage(step === 'sign' ? 'signed' : 1), [step]);
  useEffect(() => {
    if (!beside || asked === null) return;
    setPage(asked);
    ask(null);
  }, [beside, asked]);
  const scrollTo = (number: number) => {
    const scroller = section.current;
    const figure = scroller?.querySelectorAll('figure')[number - 1];
    if (scroller && figure) scroller.scrollTop += topOf(figure) - topOf(scroller) - MARGIN;
  };
  useEffect(() => scrollTo(at), [at]);
  const turnTo = (number: number) => {
    if (!beside) return ask(number);
    setPage(number);
    scrollTo(number);
  };

  const whole = asked !== null && !beside && (
    <WholePage pages={pages} asked={asked} ask={ask} close={() => ask(null)} />
  );
  if (!room) return whole || null;
  return (
    <aside class="pages-beside" aria-label={t('previewLabel')}>
      <header>
        <strong>
          <bdi>{draft.fileName}</bdi>
        </strong>
        {pages.length > 0 && beside && <span class="hint">{counted('previewPages', pages.length)}</span>}
        <span class="choices">
          {[1, 2].map((number) => (
            <button key={number} type="button" aria-pressed={at === number} onClick={() => turnTo(number)}>
              {t('checkPage', number)}
            </button>
          ))}
        </span>
      </header>
      {beside ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, which the keyboard must reach too
        <section ref={section} aria-label={t('checkPages')} tabIndex={0} aria-busy={pages.length === 0}>
          {pages.length === 0 && <p class="hint">{t('previewDrawing')}</p>}
          {pages.map((page, i) => (
            <PagePicture key={i} picture={page} number={i + 1} />
          ))}
        </section>
      ) : (
        whole
      )}
    </aside>
  );
}
