import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Range } from '../../checking';
import { t } from '../../extension/i18n';
import type { PageShape, Placed } from '../../pdf/read';
import { InTurn } from '../components/in-turn';
import { markedWords } from './marked-words';
import type { Numbered } from './numbered';
import { onPage, PageCanvas } from './page-canvas';
import type { Reader } from './reader';
import type { ShownReading } from './shown-reading';

interface Props {
  readonly reader: Reader;
  readonly bytes: Uint8Array;
  readonly reading: Exclude<ShownReading, { kind: 'refused' }>;
  /** What is numbered in the findings, to be marked with its number. */
  readonly numbered: readonly Numbered[];
  /** What is to be marked besides and brought into view. */
  readonly marked: readonly Range[];
}

/** Pages are shown this wide, in CSS pixels. */
const WIDTH = 620;
/** More pages than this are not drawn: no form has them. */
const MOST = 12;

const NONE: readonly Placed[] = [];

/** A stretch of words that is marked, with the tone and the number of what stands there. */
interface NumberedWords extends Placed {
  readonly tone: Numbered['tone'];
  /** At the first stretch of its ranges; null at the others. */
  readonly label: number | null;
}

/** The pages as they look, so that an author sees what the words say. */
export function Pages({ reader, bytes, reading, numbered, marked }: Props) {
  const words = reading.kind === 'read' ? reading.placed : NONE;
  const inFindings = useMemo(
    () =>
      numbered.flatMap(({ number, tone, ranges }) =>
        markedWords(ranges, words).map((word, i): NumberedWords => ({ ...word, tone, label: i === 0 ? number : null })),
      ),
    [numbered, words],
  );
  const shown = useMemo(() => markedWords(marked, words), [marked, words]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, which the keyboard must reach too
    <section class="pages" aria-label={t('checkPages')} tabIndex={0}>
      {reading.pages.slice(0, MOST).map((shape, i) => (
        <InTurn key={i}>
          <Page
            {...{ reader, bytes, shape, marked }}
            number={i + 1}
            inFindings={inFindings.filter(({ page }) => page === i + 1)}
            shown={shown.filter(({ page }) => page === i + 1)}
          />
        </InTurn>
      ))}
    </section>
  );
}

interface PageProps extends Pick<Props, 'reader' | 'bytes' | 'marked'> {
  readonly number: number;
  readonly shape: PageShape;
  readonly inFindings: readonly NumberedWords[];
  /** To be marked besides; the first is brought into view. */
  readonly shown: readonly Placed[];
}

function Page({ reader, bytes, number, shape, inFindings, marked, shown }: PageProps) {
  const first = useRef<HTMLSpanElement>(null);
  useEffect(() => first.current?.scrollIntoView({ block: 'center' }), [marked]);

  const isNumbered = (start: number) => inFindings.some((word) => word.start === start);
  return (
    <figure style={{ aspectRatio: `${shape.width} / ${shape.height}` }}>
      <PageCanvas {...{ reader, bytes, number, shape }} width={WIDTH} />
      {inFindings.map(({ start, box, tone, label }) => (
        <span
          key={`${start} ${label}`}
          class={`mark ${tone}`}
          data-number={label ?? undefined}
          style={onPage(box, shape)}
        />
      ))}
      {shown.map(({ start, box }, i) => (
        <span
          key={start}
          ref={i === 0 ? first : undefined}
          class={isNumbered(start) ? 'mark shown' : 'mark'}
          style={onPage(box, shape)}
        />
      ))}
    </figure>
  );
}
