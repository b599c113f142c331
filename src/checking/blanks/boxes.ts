/** The box before an offer, at the end of what stands there: empty, or with a mark; or the mark alone. */
const BOX = /(?<![^\s])(?:[□☐▢◻○◯⬜⊠☒☑⊡■▣✓✔✗✘×xX]|\(\s?[xX✓✔✗✘×]?\s?\)|\[\s?[xX✓✔✗✘×]?\s?\])\s*$/u;
const EMPTY = /^(?:[□☐▢◻○◯⬜]|\[\s*\]|\(\s*\))/u;

/** Where the box before an offer begins in the text before it, and whether it is marked; null where there is none. */
export function boxBefore(text: string): { readonly at: number; readonly isTaken: boolean } | null {
  const box = BOX.exec(text.slice(-20));
  if (!box) return null;
  return { at: Math.max(0, text.length - 20) + box.index, isTaken: !EMPTY.test(box[0]) };
}
