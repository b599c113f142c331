/** What forms say that take a signature in ink alone. */
const INK =
  /[^.;:!?\n]{0,80}\b(?:hand-?written|hand-?signed|sign(?:ed)? by hand|pen (?:on|and) paper|wet[- ]ink|in ink|ink signature|original signature|manually signed|handschriftlich)\b[^.;!?\n]{0,120}[.;!?]?/i;
/** What takes another kind as well. */
const EITHER =
  /\b(?:or|and\/or) (?:an? )?(?:electronic|digital|scanned|typed)|\b(?:electronic|digital) (?:or|and) (?:hand-?written|ink)|not (?:be |need (?:to be )?)?(?:hand-?written|in ink)\b/i;

/** The form's own words that ask for ink alone; null where none do. */
export function inkOnlyIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const found = INK.exec(text)?.[0].trim();
    if (found && /\bsign/i.test(text) && !EITHER.test(text)) return found;
  }
  return null;
}
