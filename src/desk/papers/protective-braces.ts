/** What a brace behind it belongs to: a command, an accent, a script, a further argument. */
const ARGUMENT_OF = /(?:\\[a-zA-Z]{1,40}\s?|\\.|[_^}\]])$/;

/**
 * A title of a bibliography without the braces that only keep its capitals: "{On {Deep Neural} Nets}". Those of TeX stay:
 * in math, around arguments, and with a command inside.
 */
export function unprotected(title: string): string {
  const drop = new Set<number>();
  const open: number[] = [];
  let math = false;
  let lastCommand = -1;
  for (let i = 0; i < title.length; i++) {
    const char = title[i];
    if (char === '\\') {
      lastCommand = i;
      i++;
    } else if (char === '$') math = !math;
    else if (char === '{') open.push(math ? -1 : i);
    else if (char === '}') {
      const start = open.pop() ?? -1;
      const whole = start === 0 && i === title.length - 1;
      if (start < 0 || math || (!whole && lastCommand > start)) continue;
      if (!ARGUMENT_OF.test(title.slice(Math.max(0, start - 42), start))) drop.add(start).add(i);
    }
  }
  return drop.size === 0 ? title : [...title.split('')].filter((_, i) => !drop.has(i)).join('');
}
