import type { Drawing } from '../../../src/pdf/file/pages';
import { prepareFixedText } from '../../../src/pdf/form/fixed-text';
import { layOutForm } from '../../../src/pdf/form/form-layout';
import { fill } from '../../../src/pdf/form/texts';
import { openTypesetting } from '../../../src/pdf/typesetting/typesetting';
import type { SignedAgreement } from '../../../src/signing/form';
import { PEN_WIDTH } from '../../../src/signing/signature';
import { nodeResources } from '../../pdf/resources';

/** What any PDF library needs to make the same page: text and where it stands, points from the lower left corner. */
export interface PageItems {
  readonly texts: readonly { readonly text: string; readonly x: number; readonly y: number; readonly size: number }[];
  readonly rules: readonly { readonly x: number; readonly y: number; readonly width: number }[];
  /** The signature as an SVG path in points from the upper left corner of the page. */
  readonly paths: readonly { readonly d: string; readonly width: number }[];
}

/** The font of the fixed text in public/fonts. */
export const FONT = 'cmu-serif-500-roman.ttf';

/** The pages of a form as plain positions, for the libraries that the bench compares with. */
export async function pageItems(form: SignedAgreement): Promise<PageItems[]> {
  const { coverage, typesetter } = await openTypesetting(nodeResources);
  const fixed = await prepareFixedText(form.agreement, typesetter, coverage);
  const filling = fill(form, coverage, null);
  if (filling.kind !== 'filled') throw new Error('The form of the bench cannot be made');
  return layOutForm(filling.form, fixed.setter).pages.map(itemsOf);
}

function itemsOf(drawings: readonly Drawing[]): PageItems {
  const texts: PageItems['texts'][number][] = [];
  const rules: PageItems['rules'][number][] = [];
  const paths: PageItems['paths'][number][] = [];
  for (const drawing of drawings) {
    if (drawing.kind === 'rule') rules.push(drawing);
    else if (drawing.kind !== 'ink') {
      const { x, y, size, line } = drawing;
      const text = line.shaped.pieces.flatMap((piece) => piece.glyphs.map((g) => g.text)).join('');
      texts.push({ text: text.trimEnd(), x, y, size });
    } else {
      const at = (p: { x: number; y: number }) =>
        `${(drawing.x + p.x * drawing.scale).toFixed(2)} ${(792 - drawing.y + p.y * drawing.scale).toFixed(2)}`;
      const d = drawing.paths
        .flatMap(({ steps }) => steps)
        .map((s) => (s.op === 'C' ? `C ${at(s.c1)} ${at(s.c2)} ${at(s.to)}` : `${s.op} ${at(s.to)}`))
        .join(' ');
      paths.push({ d, width: PEN_WIDTH * drawing.scale });
    }
  }
  return { texts, rules, paths };
}
