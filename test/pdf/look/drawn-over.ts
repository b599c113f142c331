import { BlendMode, degrees, LineCapStyle, type PDFDocument, type PDFPage, rgb, StandardFonts } from 'pdf-lib';
import type { Box } from '../../../src/pdf/read';

/** What is drawn over or beside some words of a form. Boxes are in points from the page's upper left corner. */
export type Act = (page: PDFPage, words: readonly Box[], document: PDFDocument) => void | Promise<void>;

const BLACK = rgb(0, 0, 0);
const WHITE = rgb(1, 1, 1);

/** The box around words of one line, and the height of its middle, from below as PDF counts. */
function around(page: PDFPage, words: readonly Box[]) {
  const height = page.getHeight();
  const left = Math.min(...words.map((box) => box.left));
  const right = Math.max(...words.map((box) => box.right));
  const top = height - Math.min(...words.map((box) => box.top));
  const bottom = height - Math.max(...words.map((box) => box.bottom));
  return {
    left,
    right,
    top,
    bottom,
    width: right - left,
    height: top - bottom,
    middle: bottom + 0.46 * (top - bottom),
  };
}

const line =
  (thickness: number, color = BLACK, shift = 0): Act =>
  (page, words) => {
    const { left, right, middle } = around(page, words);
    const y = middle + shift;
    page.drawLine({ start: { x: left - 1, y }, end: { x: right + 1, y }, thickness, color });
  };

const path =
  (points: (box: ReturnType<typeof around>) => readonly (readonly [number, number])[], thickness = 1): Act =>
  (page, words) => {
    const [first, ...rest] = points(around(page, words));
    if (!first) return;
    const at = ([x, y]: readonly [number, number]) => `${x} ${-y}`;
    const svg = `M ${at(first)} ${rest.map((point) => `L ${at(point)}`).join(' ')}`;
    page.drawSvgPath(svg, {
      x: 0,
      y: 0,
      borderColor: BLACK,
      borderWidth: thickness,
      borderLineCap: LineCapStyle.Round,
    });
  };

const wave = (turns: number, share: number) =>
  path(({ left, width, middle, height }) =>
    Array.from({ length: 60 }, (_, i) => [
      left + (i * width) / 59,
      middle + share * height * Math.sin((i * turns) / 9),
    ]),
  );

const rectangle =
  (color = WHITE, about: { opacity?: number; blendMode?: BlendMode } = {}, inset = 0): Act =>
  (page, words) => {
    const { left, bottom, width, height } = around(page, words);
    page.drawRectangle({
      x: left - 0.5,
      y: bottom + inset,
      width: width + 1,
      height: height - 2 * inset,
      color,
      ...about,
    });
  };

const annotation =
  (subtype: string, entries: (box: ReturnType<typeof around>) => Record<string, unknown>, appearance: string): Act =>
  (page, words, { context }) => {
    const box = around(page, words);
    const rect = [box.left - 1, box.bottom - 1, box.right + 1, box.top + 1];
    const form = context.stream(
      appearance.replace(/\$(\w+)/g, (_, key: keyof typeof box) => String(box[key])),
      {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: rect,
      },
    );
    const dict = context.obj({
      Type: 'Annot',
      Subtype: subtype,
      Rect: rect,
      F: 4,
      ...(entries(box) as Record<string, never>),
      AP: { N: context.register(form) },
    });
    page.node.addAnnot(context.register(dict));
  };

const quads = ({ left, right, top, bottom }: ReturnType<typeof around>) => ({
  QuadPoints: [left, top, right, top, left, bottom, right, bottom],
  C: [1, 0, 0],
});

/** Ways to strike words out. */
export const STRUCK: Readonly<Record<string, Act>> = {
  'a pen line': line(1),
  'a hairline': line(0.35),
  'a thick line': line(2.2),
  'a red line': line(0.8, rgb(0.85, 0.1, 0.1)),
  'a blue line a little low': line(0.8, rgb(0.1, 0.1, 0.7), -0.8),
  'a pale grey line': line(1, rgb(0.6, 0.6, 0.6)),
  'two lines': (page, words, document) => {
    line(0.5, BLACK, 1)(page, words, document);
    line(0.5, BLACK, -1)(page, words, document);
  },
  'a wave': wave(3, 0.12),
  'a line drawn askew': path(({ left, right, middle }) => [
    [left, middle - 1],
    [right, middle + 1],
  ]),
  'a dashed line': (page, words) => {
    const { left, right, middle: y } = around(page, words);
    page.drawLine({ start: { x: left, y }, end: { x: right, y }, thickness: 1, dashArray: [3, 1.5] });
  },
  'an annotation that strikes out': annotation('StrikeOut', quads, '1 0 0 RG 1 w $left $middle m $right $middle l S'),
  'an ink annotation': annotation(
    'Ink',
    ({ left, right, middle }) => ({ InkList: [[left, middle, right, middle]], C: [0, 0, 1] }),
    '0 0 1 RG 1.2 w $left $middle m $right $middle l S',
  ),
};

/** Ways to hide words. */
export const COVERED: Readonly<Record<string, Act>> = {
  'a white box': rectangle(),
  'a box of the colour of cream paper': rectangle(rgb(0.97, 0.96, 0.93)),
  'a black box': rectangle(BLACK),
  'a grey box': rectangle(rgb(0.5, 0.5, 0.5)),
  'a thick white line': line(11, WHITE),
  'a thick black line': line(11, BLACK),
  'a white ellipse': (page, words) => {
    const { left, bottom, width, height } = around(page, words);
    const [x, y] = [left + width / 2, bottom + height / 2];
    page.drawEllipse({ x, y, xScale: 0.8 * width, yScale: 0.8 * height, color: WHITE });
  },
  'white boxes side by side': (page, words) => {
    const { left, bottom, width, height } = around(page, words);
    for (let i = 0; i < 4; i++) {
      page.drawRectangle({
        x: left - 0.5 + (i * (width + 1)) / 4,
        y: bottom,
        width: (width + 1) / 4,
        height,
        color: WHITE,
      });
    }
  },
  'a nearly opaque white box': rectangle(WHITE, { opacity: 0.93 }),
  'a black box that multiplies': rectangle(BLACK, { blendMode: BlendMode.Multiply }),
  'a white square annotation': annotation('Square', () => ({}), '1 1 1 rg $left $bottom $width $height re f'),
  'a flat box': (page, words) => {
    const { left, width, middle } = around(page, words);
    page.drawRectangle({ x: left, y: middle - 0.4, width, height: 0.8, color: BLACK });
  },
  'a note pasted over': annotation(
    'FreeText',
    () => ({ DA: '/Helv 0 Tf' }),
    '1 1 1 rg $left $bottom $width $height re f',
  ),
};

/** What honest people and programs draw. */
export const HONEST: Readonly<Record<string, Act>> = {
  'a yellow highlight that multiplies': rectangle(rgb(1, 0.95, 0.3), { blendMode: BlendMode.Multiply }),
  'a pink highlight that multiplies': rectangle(rgb(1, 0.6, 0.7), { blendMode: BlendMode.Multiply }),
  'a flat yellow highlight': rectangle(rgb(1, 0.95, 0.3), { blendMode: BlendMode.Multiply }, 2),
  'a translucent green box': rectangle(rgb(0.4, 1, 0.4), { opacity: 0.35 }),
  'an underline': line(0.7, BLACK, -4.1),
  'a wavy underline': path(({ left, width, bottom }) =>
    Array.from({ length: 40 }, (_, i) => [left + (i * width) / 39, bottom + 0.9 + 0.5 * Math.sin(i)]),
  ),
  'a box around them': (page, words) => {
    const { left, bottom, width, height } = around(page, words);
    page.drawRectangle({
      x: left - 2,
      y: bottom - 1,
      width: width + 4,
      height: height + 2,
      borderColor: BLACK,
      borderWidth: 0.6,
    });
  },
  'a coloured link border': (page, words) => {
    const { left, bottom, width, height } = around(page, words);
    page.drawRectangle({ x: left - 1, y: bottom, width: width + 2, height, borderColor: rgb(0, 1, 1), borderWidth: 1 });
  },
  'a bar in the margin': (page, words) => {
    const { bottom, height } = around(page, words);
    page.drawLine({ start: { x: 60, y: bottom }, end: { x: 60, y: bottom + height }, thickness: 2 });
  },
  'a pale watermark': async (page, _, document) => {
    const font = await document.embedFont(StandardFonts.HelveticaBold);
    page.drawText('COPY', {
      x: 150,
      y: 250,
      size: 120,
      font,
      color: rgb(0.5, 0.5, 0.5),
      opacity: 0.3,
      rotate: degrees(45),
    });
  },
  'a logo above the heading': (page) => {
    page.drawCircle({ x: 300, y: page.getHeight() - 24, size: 14, color: rgb(0.1, 0.3, 0.6) });
  },
  'initials in the margin': path(({ bottom }) => [
    [30, bottom],
    [34, bottom + 9],
    [38, bottom],
    [42, bottom + 9],
    [46, bottom],
  ]),
  'a highlight annotation': annotation('Highlight', quads, '/G gs 1 1 0 rg'),
  'an underline annotation': annotation('Underline', quads, '1 0 0 RG 0.7 w $left $bottom m $right $bottom l S'),
};
