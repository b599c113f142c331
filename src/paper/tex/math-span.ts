/** Where the dollar sign stands that closes math opened before `start`, or -1: the next one that is not escaped. */
export function closingDollar(source: string, sign: '$' | '$$', start: number, end: number): number {
  let close = source.indexOf('$', start);
  while (close > 0 && source[close - 1] === '\\') close = source.indexOf('$', close + 1);
  const fits = close >= 0 && close + sign.length <= end && source.startsWith(sign, close);
  return fits && !/\d/.test(source[close + sign.length] ?? '') ? close : -1;
}

const FUNCTION_WORDS = /(?<![a-z])(?:log|ln|exp|min|max|sup|inf|arg|poly|polylog)(?![a-z])/gi;

/**
 * Whether what stands between two dollar signs can be math: nothing but prices has a space at its edge, and running
 * words without a sign of TeX are prose between two prices ("from $100 to half of 50$").
 */
export function isMath(content: string): boolean {
  if (!content || /^\s|\s$/.test(content)) return false;
  return /[\\^_{}]/.test(content) || !/\s[a-z]{2}|[a-z]{2}\s/i.test(content.replace(FUNCTION_WORDS, ''));
}

/** Whether the source holds math between dollar signs or TeX's own brackets. */
export function hasMath(source: string): boolean {
  if (encloses(source, '\\(', '\\)') || encloses(source, '\\[', '\\]')) return true;
  for (let open = source.indexOf('$'); open >= 0; open = source.indexOf('$', open + 1)) {
    const sign = source.startsWith('$$', open) ? '$$' : '$';
    const start = open + sign.length;
    const close = closingDollar(source, sign, start, source.length);
    if (close >= 0 && source[open - 1] !== '\\' && isMath(source.slice(start, close))) return true;
  }
  return false;
}

function encloses(source: string, opening: string, closing: string): boolean {
  const open = source.indexOf(opening);
  return open >= 0 && source.lastIndexOf(closing) > open + opening.length;
}
