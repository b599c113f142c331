/** UTF-16 units that are segmented at once. The browser copies the text that it segments for each segment of it. */
const AT_ONCE = 256;

/** What a segmenter finds in a text of any length, with where each segment starts. */
export function* segmentsIn(segmenter: Intl.Segmenter, text: string): Iterable<{ segment: string; index: number }> {
  let start = 0;
  let length = AT_ONCE;
  while (start < text.length) {
    // Not within a surrogate pair.
    const end = start + length - (/[\ud800-\udbff]/.test(text.charAt(start + length - 1)) ? 1 : 0);
    const found = [...segmenter.segment(text.slice(start, end))];
    // The last one may go on.
    const whole = end < text.length ? found.slice(0, -1) : found;
    for (const { segment, index } of whole) yield { segment, index: start + index };
    length = whole.length === 0 ? 2 * length : AT_ONCE;
    const last = whole.at(-1);
    if (last) start += last.index + last.segment.length;
  }
}
