import type { Paragraph } from '../typesetting/paragraph';
import { type SetLine, setLines } from '../typesetting/set-lines';
import type { Typesetter } from '../typesetting/shaping';
import type { Fitted } from './fit';
import type { Room } from './rooms';

/** Type on a form, in points. */
const SMALLEST = 7;
const LARGEST = 12;
/** What stands on a line of small print, or above it, may be larger than that where there is room. */
const USUAL = 9;
const STEP = 0.1;
/** A text that fits in one line at this part of its size is not cut into several. */
const NEARLY = 0.9;
/** From line to line where no rows are drawn, of the type's size. */
const LEADING = 1.17;
const TIGHT = 1.07;
/** How far letters reach above and below their line, of the type's size. */
const ASCENT = 0.7;
const DESCENT = 0.2;
/** How far ink may leave the room of one line: the box of a label's blank is no higher than plain letters. */
const OVER = 0.35;
/** How far it keeps from the edges of any other room, which may be drawn; in points. */
const CLEAR = 0.6;

/**
 * Sets a text in room for it, from the left: as large as the type around it where it fits, else over the rows that there
 * are, else smaller, else closer over as many lines as the room is high. Null where even the smallest type is too large.
 */
export function fitInRoom(typesetter: Typesetter, paragraph: Paragraph, room: Room): Fitted | null {
  const largest = Math.min(LARGEST, Math.max(USUAL, room.size));
  const upTo = (smallest: number, at: (size: number) => Fitted | null): Fitted | null => {
    for (let size = largest; size >= smallest - 1e-9; size -= STEP) {
      const fitted = at(size);
      if (fitted) return fitted;
    }
    return null;
  };
  const rows = (most: number) => (size: number) => {
    const lines = linesAt(size);
    return lines && lines.length <= most ? placed(lines, size, rowBaselines(lines, size, room), room.top) : null;
  };
  const closer = (size: number) => {
    const lines = linesAt(size);
    return lines && placed(lines, size, closeBaselines(lines, size, room), topFor(room));
  };
  const found = upTo(NEARLY * largest, rows(1)) ?? upTo(SMALLEST, rows(room.rows));
  return found ?? (room.isRuled || !hasMoreLines(room) ? null : upTo(SMALLEST, closer));

  function linesAt(size: number): readonly SetLine[] | null {
    const width = (room.right - room.left) / size;
    const indent = room.indent / size;
    const lines = setLines(typesetter, paragraph, width, 'left', indent);
    const isOver = lines.some(({ shaped }, i) => shaped.width > width - (i === 0 ? indent : 0) + 0.001);
    return isOver ? null : lines;
  }

  function placed(lines: readonly SetLine[], size: number, baselines: readonly number[], top: number): Fitted | null {
    const onLines = room.baseline !== null && (room.isRuled || lines.length === 1);
    const over = onLines ? OVER * size : -CLEAR;
    // The last line stands on the one to write on.
    const below = room.baseline !== null && room.rows === 1 ? OVER * size : over;
    const set = lines.map((line, i) => ({
      line,
      x: room.left + (i === 0 ? room.indent : 0),
      baseline: baselines[i] ?? 0,
    }));
    const isInside = set.every(
      ({ line: { shaped }, baseline }) =>
        baseline - shaped.top * size >= top - over && baseline - shaped.bottom * size <= room.bottom + below,
    );
    return isInside ? { size, lines: set, rule: null } : null;
  }
}

/** Whether there may be room for a line more: not between the form's own letters. */
function hasMoreLines({ baseline, rows, parts }: Room): boolean {
  return baseline === null || rows > 1 || parts.length < 2;
}

/** How high more lines than there are rows may reach: above a single one as far as all is free. */
function topFor({ baseline, rows, top, ceiling }: Room): number {
  return baseline !== null && rows === 1 ? ceiling : top;
}

/** On the rows that there are, or around the middle. */
function rowBaselines(lines: readonly SetLine[], size: number, room: Room): number[] {
  const { baseline, leading } = room;
  if (baseline !== null) return lines.map((_, i) => baseline + i * leading);
  return around(
    lines,
    size,
    room,
    lines.length > 1 && lines.length <= room.rows ? Math.min(leading, LEADING * size) : 0,
  );
}

/** More lines than there are rows: below the first one, else above the only one, else around the middle. */
function closeBaselines(lines: readonly SetLine[], size: number, room: Room): number[] {
  const { baseline, rows } = room;
  if (baseline === null) return around(lines, size, room, TIGHT * size);
  if (rows > 1) return lines.map((_, i) => baseline + i * TIGHT * size);
  return lines.map((_, i) => baseline - (lines.length - 1 - i) * TIGHT * size);
}

function around(lines: readonly SetLine[], size: number, { top, bottom }: Room, leading: number): number[] {
  const height = (ASCENT + DESCENT) * size + (lines.length - 1) * leading;
  const first = (top + bottom) / 2 - height / 2 + ASCENT * size;
  return lines.map((_, i) => first + i * leading);
}
