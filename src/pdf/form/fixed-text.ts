import type { Agreement } from '../../agreements/agreement';
import { partsOf, plainWords } from '../../agreements/parts';
import { USUAL } from '../../signing/habits';
import { FontsInUse } from '../file/fonts-in-use';
import { LineOperators } from '../file/page-content';
import type { Coverage } from '../fonts/coverage';
import { lettering } from '../typesetting/lettering';
import { layOut, type Paragraph } from '../typesetting/paragraph';
import { type SetLine, setLines } from '../typesetting/set-lines';
import type { Typesetter } from '../typesetting/shaping';
import { BOXES } from './choice';
import type { LineSetter } from './flow';
import { layOutForm } from './form-layout';

/** The text of an agreement, shaped, cut into lines and written as operators once for all its forms. */
export interface FixedText {
  readonly setter: LineSetter;
  readonly operators: LineOperators;
  /** The fonts and CIDs of the fixed text; every form starts from a copy. */
  readonly fonts: FontsInUse;
}

/** Prepares an agreement's own text. An agreement whose letters have no font is a bug in the agreement. */
export async function prepareFixedText(
  agreement: Agreement,
  typesetter: Typesetter,
  coverage: Coverage,
): Promise<FixedText> {
  await typesetter.prepare([paragraphOf(`${wordsOf(agreement)}0123456789.•–:${BOXES}`, coverage)]);
  const known = new Map<string, readonly SetLine[]>();
  const setter: LineSetter = {
    fixed(text, measure, setting, { marks = [], indent = 0 } = {}) {
      const key = `${measure} ${setting} ${indent} ${marks.map(({ start }) => start)} ${text}`;
      let lines = known.get(key);
      if (!lines) {
        const paragraph = paragraphOf(text, coverage);
        const shifts = new Map(paragraph.shifts);
        for (const { start, end } of marks) for (let i = start; i < end; i++) shifts.set(i, 1);
        lines = setLines(typesetter, { ...paragraph, shifts }, measure, setting, indent);
        known.set(key, lines);
      }
      return lines;
    },
    lettered: (paragraph) => lettering(typesetter, paragraph),
    filled: (paragraph, measure, setting) => setLines(typesetter, paragraph, measure, setting),
  };
  layOutForm(
    { agreement, blanks: new Map(), rows: new Map(), chosen: new Map(), signature: null, ink: USUAL.ink },
    setter,
  );
  const fonts = new FontsInUse(typesetter);
  const operators = new LineOperators();
  for (const line of [...known.values()].flat()) operators.remember(line, fonts);
  return { setter, operators, fonts };
}

function paragraphOf(text: string, coverage: Coverage): Paragraph {
  const laid = layOut(text, 'upright', coverage);
  if (laid.kind === 'paragraph') return laid.paragraph;
  throw new Error(`The agreement has characters without a font: ${laid.characters.map((c) => c.character).join(' ')}`);
}

function wordsOf(agreement: Agreement): string {
  return partsOf(agreement)
    .map((part) => {
      if (part.kind === 'words') return part.place.number + plainWords(part.content);
      return part.kind === 'label' ? part.text : '';
    })
    .join('');
}
