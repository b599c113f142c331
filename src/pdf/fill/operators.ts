import type { SignatureInk } from '../../signing/signature-ink';
import type { FontsInUse } from '../file/fonts-in-use';
import { type LineOperators, number } from '../file/page-content';
import type { Box } from '../pdfium/geometry';
import { inReadingOrder } from '../typesetting/directions';
import type { Fitted } from './fit';
import type { Place } from './places';
import { placedInk } from './signature';
import type { Added } from './update';

/** The thickness of TeX's rules, for those whose own is not known; in points. */
const RULE = 0.398;

/** Text or ink, with the marked content that it follows. */
export type Drawn = { readonly place: Pick<Place, 'after' | 'rule'> } & (
  | { readonly kind: 'text'; readonly fitted: Fitted; readonly text: string }
  | { readonly kind: 'ink'; readonly ink: SignatureInk; readonly box: Box }
);

/** A drawing as PDF operators, y upwards from the lower edge of a page of that height. */
export function operatorsOf(
  drawing: Drawn,
  { height, alt }: { readonly height: number; readonly alt: string },
  fonts: FontsInUse,
  lines: LineOperators,
): Added[] {
  const { after, rule } = drawing.place;
  if (drawing.kind === 'ink') {
    const { left, right, top, bottom } = drawing.box;
    const operators = placedInk(drawing.ink, drawing.box, height);
    const box = [left, height - bottom, right, height - top] as const;
    return [{ operators, after, element: { role: 'Figure', alt, box } }];
  }
  const { size, lines: set, rule: wider } = drawing.fitted;
  const text = set.map(({ line, x, baseline }) => {
    const matrix = `${number(size)} 0 0 ${number(size)} ${number(x)} ${number(height - baseline)} Tm`;
    return `BT\n0 g\n${matrix}\n${lines.of(line, fonts)}\nET`;
  });
  const drawn: Added = {
    operators: text.join('\n'),
    after,
    element: { role: 'Span', ...inReadingOrder(drawing.text) },
  };
  const parts = wider && rule ? longerRule(wider, rule, height) : [];
  return [drawn, ...parts.map((operators): Added => ({ operators, after: null, element: null }))];
}

/** The form's rule, drawn on to either side as far as what stands on it reaches. */
function longerRule(
  { left, right }: { left: number; right: number },
  rule: NonNullable<Place['rule']>,
  height: number,
): string[] {
  const thick = rule.bottom - rule.top;
  const part = (from: number, to: number) =>
    `0 g ${number(from)} ${number(height - rule.bottom)} ${number(to - from)} ${number(thick)} re f`;
  const line = (from: number, to: number) =>
    `0 G ${RULE} w ${number(from)} ${number(height - rule.top)} m ${number(to)} ${number(height - rule.top)} l S`;
  const draw = thick > 0.1 ? part : line;
  return [
    ...(left < rule.left ? [draw(left, rule.left)] : []),
    ...(right > rule.right ? [draw(rule.right, right)] : []),
  ];
}

/** Our fonts under names that no page has yet, `prefix` before each; an earlier filling gave its own. */
export function uniqueNames<T>(
  prefix: string,
  fonts: ReadonlyMap<string, T>,
  pages: readonly (readonly Added[])[],
): { fonts: Map<string, T>; pages: Added[][] } {
  return {
    fonts: new Map([...fonts].map(([name, font]) => [`${prefix}${name}`, font])),
    pages: pages.map((added) =>
      added.map((each) => ({
        ...each,
        operators: each.operators.replace(/^\/(F\d+) (?=[\d.]+ Tf$)/gm, (_, name) => `/${prefix}${name} `),
      })),
    ),
  };
}
