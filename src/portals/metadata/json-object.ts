import { isObject, type Json, parsed } from './json-ld';

/**
 * The JSON object that begins at a brace within a script's text, whatever follows it; null where none begins there or
 * it is not JSON. Looks at each character once.
 */
export function objectAt(text: string, start: number): Json | null {
  if (text[start] !== '{') return null;
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) {
      const value = parsed(text.slice(start, at + 1));
      return isObject(value) ? value : null;
    }
  }
  return null;
}
