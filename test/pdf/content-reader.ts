/** An operator of a content stream with its operands: numbers, names (`/P`), strings as bytes, and what lies between. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly (string | number | Uint8Array)[];
}

const WHITE = /[\0\t\n\f\r ]/;

/** Reads a content stream (ISO 32000-1, 7.2 and 7.8), as a viewer would; throws on what no viewer could read. */
export function readContent(bytes: Uint8Array): Operation[] {
  const text = String.fromCharCode(...bytes);
  const operations: Operation[] = [];
  let operands: (string | number | Uint8Array)[] = [];
  let at = 0;
  while (at < text.length) {
    const c = text.charAt(at);
    if (WHITE.test(c)) {
      at++;
    } else if (c === '(') {
      const [string, end] = literal(text, at);
      operands.push(string);
      at = end;
    } else if (text.startsWith('<<', at) || text.startsWith('>>', at)) {
      operands.push(text.slice(at, at + 2));
      at += 2;
    } else if (c === '<') {
      const end = text.indexOf('>', at);
      operands.push(Uint8Array.from(text.slice(at + 1, end).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));
      at = end + 1;
    } else if (c === '[' || c === ']') {
      operands.push(c);
      at++;
    } else {
      const [word = ''] = /^\/?[^\0\t\n\f\r ()<>[\]{}/%]*/.exec(text.slice(at, at + 200)) ?? [];
      if (word === '') throw new Error(`What is ${JSON.stringify(text.slice(at, at + 20))}?`);
      at += word.length;
      if (word.startsWith('/')) operands.push(word);
      else if (/^[+-]?[\d.]+$/.test(word)) operands.push(Number(word));
      else {
        operations.push({ operator: word, operands });
        operands = [];
      }
    }
  }
  if (operands.length > 0) throw new Error('Operands without an operator');
  return operations;
}

function literal(text: string, start: number): [Uint8Array, number] {
  const bytes: number[] = [];
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const c = text.charAt(at);
    if (c === '\\') {
      at++;
      const next = text.charAt(at);
      bytes.push(({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[next] ?? next).charCodeAt(0));
      continue;
    }
    if (c === '(' && depth++ === 0) continue;
    if (c === ')' && --depth === 0) return [Uint8Array.from(bytes), at + 1];
    bytes.push(c.charCodeAt(0));
  }
  throw new Error('A string without an end');
}
