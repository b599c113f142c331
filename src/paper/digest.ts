/**
 * A short digest of a text, the same everywhere: 53 bits in at most 11 characters of base 36. It tells texts apart that
 * differ by accident and keeps none of their words; it is no protection against somebody who looks for a collision.
 */
export function shortDigest(text: string): string {
  let [high, low] = [0x9e3779b9, 0x85ebca6b];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0xcc9e2d51);
    low = Math.imul(low ^ unit, 0x1b873593);
  }
  high = Math.imul(high ^ (high >>> 15), 0x7feb352d) ^ Math.imul(low ^ (low >>> 13), 0x846ca68b);
  low = Math.imul(low ^ (low >>> 16), 0x7feb352d) ^ Math.imul(high ^ (high >>> 14), 0x846ca68b);
  return ((high >>> 11) * 2 ** 32 + (low >>> 0)).toString(36);
}
