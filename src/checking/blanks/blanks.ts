import type { Alignment, Folded } from '../align';
import { type Gap, isNothing, trimmed } from '../align';
import type { Run } from '../compare';
import { withoutEnd } from '../ends';
import type { Anchors, Range } from '../finding';

/** What stands in a blank, and what stands there that runs on from the words before it or into those after it. */
export interface FilledBlank {
  readonly value: Range | null;
  readonly before: Range | null;
  readonly after: Range | null;
}

/** Whether words beside a blank can belong to the unit before it, or to the one behind it. */
export interface RunningOn {
  readonly from: boolean;
  readonly into: boolean;
}

/** Signs behind the last word, a word at the end of its line, or a line of its own above an empty one. */
const RUNS_ON = /^(?:[^\s\p{L}\p{N}_*–—-]+(?=\s|$)|\S+(?=\s*\n)|[^\S\n]+\S[^\n]*(?=\n[^\S\n]*\n\s*[\p{L}\p{N}]))/u;
const SIGNS = /^[^\s\p{L}\p{N}_*-]+$/u;

/** Reads a blank; `text` is the gap's, from `offset` on. */
export function filledBlank(
  text: string,
  offset: number,
  { left, right }: Gap,
  canRunOn: RunningOn = { from: true, into: true },
): FilledBlank {
  const head = left >= 0 && canRunOn.from ? RUNS_ON.exec(text) : null;
  const from = head ? head[0].length : 0;
  const tail = right >= 0 && canRunOn.into ? runningInto(text.slice(from)) : null;
  const to = tail === null ? text.length : from + tail;
  return {
    value: isNothing(text.slice(from, to)) ? null : trimmed(text, from, to, offset),
    before: head && trimmed(text, 0, from, offset),
    after: tail === null ? null : trimmed(text, to, text.length, offset),
  };
}

/** Where at the end the same begins: signs, a word alone on its line, or a line of its own below an empty one; or null. */
function runningInto(text: string): number | null {
  const lines = text.split('\n');
  const [aboveThat = '', above = ' ', last = ''] = lines.length > 2 ? lines.slice(-3) : ['', ' x', ...lines.slice(-1)];
  const isBelowEmpty = above.trim() === '' && aboveThat.trim() !== '';
  const line = last.trimStart();
  if (line !== '' && lines.length > 1 && (isBelowEmpty || /^\S+$/.test(line))) return text.length - line.length;
  const at = withoutEnd(text, /\S/).length;
  return at > 0 && SIGNS.test(text.slice(at)) ? at : null;
}

/** The last words before each blank and the first ones after it: where a form is to be filled in. */
export function blankAnchors(
  { found, reference: { units } }: Alignment,
  runs: readonly (readonly Run[])[],
): Anchors['blanks'] {
  return units.flatMap(({ blankAfter, place }, at) => {
    if (place.kind === 'signature-block') return [];
    const after = rangeOf(found, runs[at]?.at(-1));
    const before = rangeOf(found, runs[at + 1]?.[0]);
    return blankAfter && after && before ? [{ field: blankAfter, after, before }] : [];
  });
}

/** The labels of a signature block that are units, where they were found. */
export function labelUnits(
  { found, reference: { units } }: Alignment,
  runs: readonly (readonly Run[])[],
): Anchors['labels'] {
  return units.flatMap(({ blankAfter: field, place }, at) => {
    const range = rangeOf(found, runs[at]?.at(-1));
    return field && range && place.kind === 'signature-block' ? [{ field, range }] : [];
  });
}

function rangeOf(found: Folded, run: Run | undefined): Range | null {
  return run ? { start: found.starts[run.from] ?? 0, end: found.ends[run.to - 1] ?? 0 } : null;
}
