import type { Placed } from '../../../src/pdf/read';
import type { Cell, Printed, PrintedForm } from '../../agreements/brought/printed-form';

/** How a form is set. */
export interface Setting {
  /** What an empty place to write on shows. */
  readonly rule: string;
  /** Letters on a line. */
  readonly width: number;
  /** Whether another program set it: bullets before labels, hyphens at the ends of lines, numbers and footnotes of pages in mid-text. */
  readonly isReset: boolean;
}

export const AS_PRINTED: Setting = { rule: '__________________', width: 84, isReset: false };

/** What stands in each place to write on; nothing for an empty one. */
export type Values = Readonly<Record<string, string>>;

/** Where cells on one line begin. */
const COLUMN = 40;

/** A form as text, as it is seen: room between cells, long answers on several lines. */
export function printedText(form: PrintedForm, values: Values, { rule, width, isReset }: Setting): string {
  const answerTo = (blank: string) => values[blank] || rule;
  const wrap = (text: string) => wrapped(text, width, isReset);
  const lines = (part: Printed): string => {
    switch (part.kind) {
      case 'heading':
      case 'paragraph':
        return wrap(part.text);
      case 'row':
        return rowOf(part.cells, answerTo, width, isReset ? '• ' : '');
      case 'sentence':
        if (part.cells.filter((cell) => cell === '/').length === 2)
          return `${part.cells[0]} ${values[blankOf(part.cells[1])] || '__ / __ / ____'}`;
        return wrap(part.cells.map((cell) => (typeof cell === 'string' ? cell : answerTo(cell.blank))).join(' '));
      case 'clauses':
        return part.texts.map((text, i) => wrap(`${i + 1}. ${text}`)).join('\n');
      case 'options': {
        const field = form.fields.find(({ id }) => id === part.field);
        const options = field?.asks === 'choice' ? field.options : [];
        return options.map((text) => wrap(`${values[part.field] === text ? '☒' : '□'} ${text}`)).join('\n');
      }
      case 'footnote':
        return wrap(`${part.mark} ${part.text}`);
    }
  };
  if (!isReset) return form.printed.map(lines).join('\n');
  const footnotes = form.printed.filter(({ kind }) => kind === 'footnote').map(lines);
  const rest = form.printed.filter(({ kind }) => kind !== 'footnote');
  // The page ends in the middle of a paragraph, below its second line.
  const long = rest.findIndex((part) => part.kind !== 'row' && lines(part).split('\n').length > 2);
  return rest
    .map((part, i) => (i === long ? broken(lines(part), [...footnotes, '1']) : lines(part)))
    .concat('2')
    .join('\n');
}

const blankOf = (cell: Cell | undefined) => (typeof cell === 'object' ? cell.blank : '');

function broken(text: string, foot: readonly string[]): string {
  const all = text.split('\n');
  return [...all.slice(0, 2), '', ...foot, '', ...all.slice(2)].join('\n');
}

/** Cells in columns; what is too long for its own goes on below. */
function rowOf(cells: readonly Cell[], answerTo: (blank: string) => string, width: number, bullet: string): string {
  const first = cells[0];
  const isLabelled = typeof first === 'string' && cells.some((cell) => typeof cell !== 'string');
  if (!isLabelled) {
    const columns = cells.map((cell) =>
      wrapped(
        typeof cell === 'string' ? cell : answerTo(cell.blank),
        cells.length > 1 ? COLUMN - 4 : width,
        false,
      ).split('\n'),
    );
    const height = Math.max(...columns.map(({ length }) => length));
    return Array.from({ length: height }, (_, i) =>
      columns
        .map((column) => (column[i] ?? '').padEnd(COLUMN))
        .join('')
        .trimEnd(),
    ).join('\n');
  }
  let text = '';
  cells.forEach((cell, i) => {
    if (typeof cell === 'string') text += i === 0 ? bullet + cell : `      ${cell}`;
    else
      text += ` ${cells.length > 2 ? answerTo(cell.blank) : wrapped(answerTo(cell.blank), width - 20, false).replace(/\n/g, `\n    `)}`;
  });
  return text;
}

/** Lines of so many letters; with hyphens in long words at the ends of lines. */
function wrapped(text: string, width: number, hyphens: boolean): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      const room = width - line.length - 2;
      if (hyphens && room > 3 && word.length > room + 3 && /^\p{Ll}+$/u.test(word)) {
        lines.push(`${line} ${word.slice(0, room)}-`);
        line = word.slice(room);
        continue;
      }
      lines.push(line);
      line = word;
    } else line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
}

/** The same as it is read from a page: single spaces, and where each word stands. */
export function asRead(text: string): { readonly text: string; readonly placed: readonly Placed[] } {
  const placed: Placed[] = [];
  let [out, page, top] = ['', 1, 60];
  text.split('\n').forEach((line, i) => {
    const isFoot = /^\d$/.test(line);
    if (isFoot) top = 800;
    let isFirst = true;
    if (i > 0) out += '\n';
    for (const { index, 0: word } of line.matchAll(/\S+/g)) {
      if (!isFirst) out += ' ';
      isFirst = false;
      const box = { left: 60 + 5 * index, right: 60 + 5 * (index + word.length), top, bottom: top + 10 };
      placed.push({ start: out.length, end: out.length + word.length, page, box, mark: null });
      out += word;
    }
    [page, top] = isFoot ? [page + 1, 60] : [page, top + 12];
  });
  return { text: out, placed };
}
