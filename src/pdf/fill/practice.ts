import { embedFont } from '../file/embedding';
import { FontsInUse } from '../file/fonts-in-use';
import { LineOperators, number, PALE } from '../file/page-content';
import { one } from '../form/flow';
import { abovePage, acrossPage, PRACTICE_HEAD, PRACTICE_WORD } from '../form/practice';
import type { ReadPdf } from '../read';
import { layOut } from '../typesetting/paragraph';
import { type SetLine, setLines } from '../typesetting/set-lines';
import type { Typesetting } from '../typesetting/typesetting';
import { uniqueNames } from './operators';
import { type Added, openForUpdate } from './update';

/**
 * A file that counts for nothing: over each of its pages the word PRACTICE, so pale that all below it stays easy to read,
 * and the same in words above it. The bytes that were given are a prefix of those that come back; null where nothing may
 * be added to them. `pdf` is any reading of the file: the shapes of its pages count.
 */
export async function withPractice(
  { coverage, typesetter }: Typesetting,
  bytes: Uint8Array,
  { pages }: Pick<ReadPdf, 'pages'>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const update = await openForUpdate(bytes, pages);
  if (typeof update === 'string') return null;
  const [word, head] = [await lineOf(PRACTICE_WORD), await lineOf(PRACTICE_HEAD)];
  const fonts = new FontsInUse(typesetter);
  const lines = new LineOperators();
  const darken = `${update.fontPrefix}Multiply`;
  const drawn = pages.map((page): Added[] => {
    const [across, above] = [acrossPage(word, page), abovePage(head, page)];
    const [cos, sin] = [Math.cos(across.turned) * across.size, Math.sin(across.turned) * across.size];
    const turned = [cos, sin, -sin, cos, across.x, across.y].map((each) => number(each)).join(' ');
    const upright = [above.size, 0, 0, above.size, above.x, above.y].map((each) => number(each)).join(' ');
    return [
      artifact(`/${darken} gs ${number(PALE)} g\nBT\n${turned} Tm\n${lines.of(word, fonts)}\nET`),
      artifact(`0 g\nBT\n${upright} Tm\n${lines.of(head, fonts)}\nET`),
    ];
  });
  const names = new Map([...fonts].map((font) => [font.name, embedFont(update.context, font)]));
  const unique = uniqueNames(update.fontPrefix, names, drawn);
  const multiply = update.context.register(update.context.obj({ Type: 'ExtGState', BM: 'Multiply' }));
  unique.pages.forEach((added, i) => {
    update.draw(i + 1, added, unique.fonts, new Map([[darken, multiply]]));
  });
  return update.write();

  async function lineOf(words: string): Promise<SetLine> {
    const laid = layOut(words, 'upright', coverage);
    if (laid.kind === 'missing') throw new Error(`No font for: ${words}`);
    await typesetter.prepare([laid.paragraph]);
    return one(setLines(typesetter, laid.paragraph, Number.POSITIVE_INFINITY, 'ragged'));
  }
}

const artifact = (operators: string): Added => ({ operators: `q ${operators}\nQ`, element: null, after: null });
