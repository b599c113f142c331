/** Letters that one reading takes for another, as the shape that both have. No digit is another digit. */
const SHAPES: readonly (readonly [pattern: RegExp, shape: string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/h/g, 'li'],
  [/[8]/g, 'b'],
  [/ii|ti/g, 'u'],
  [/[l1tjf]/g, 'i'],
  [/[y]/g, 'v'],
  [/[0]/g, 'o'],
  [/[5]/g, 's'],
  [/[q9]/g, 'g'],
  [/[2]/g, 'z'],
  [/[e]/g, 'c'],
  [/[u]/g, 'n'],
  [/in/g, 'm'],
  [/m/g, 'n'],
];

/** Whether two words look alike to a machine: "rn" for "m", "1" for "l", "c" for "e". Both as `lettersOf` gives them. */
export function areConfusable(a: string, b: string): boolean {
  return shapeOf(a) === shapeOf(b);
}

function shapeOf(letters: string): string {
  return SHAPES.reduce((text, [pattern, shape]) => text.replace(pattern, shape), letters);
}
