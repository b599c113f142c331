import { type LineOperators, number } from '../content';
import type { FontsInUse } from '../fonts-in-use';
import type { Drawing } from './layout';
import type { Place } from './places';
import { strokeOperators } from './signature';

/** The thickness of TeX's rules, for those whose own is not known; in points. */
const RULE = 0.398;

/** A drawing as PDF operators, y upwards from the lower edge of a page of that height. */
export function operatorsOf(drawing: Drawing, height: number, fonts: FontsInUse, lines: LineOperators): string {
  if (drawing.kind === 'strokes') return strokeOperators(drawing.strokes, drawing.box, height);
  const { size, lines: set, rule } = drawing.fitted;
  const text = set.map(({ line, x, baseline }) => {
    const matrix = `${number(size)} 0 0 ${number(size)} ${number(x)} ${number(height - baseline)} Tm`;
    return `BT\n0 g\n${matrix}\n${lines.of(line, fonts)}\nET`;
  });
  return [...text, ...(rule && drawing.place.rule ? longerRule(rule, drawing.place.rule, height) : [])].join('\n');
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

/** The page may have fonts of the same names: ours get names of their own. */
export function uniqueNames<T>(
  fonts: ReadonlyMap<string, T>,
  pages: readonly string[],
): { fonts: Map<string, T>; pages: string[] } {
  const own = (name: string) => `Imprimatur${name}`;
  return {
    fonts: new Map([...fonts].map(([name, font]) => [own(name), font])),
    pages: pages.map((operators) => operators.replace(/^\/(F\d+) (?=[\d.]+ Tf )/gm, (_, name) => `/${own(name)} `)),
  };
}
