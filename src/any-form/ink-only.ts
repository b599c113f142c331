/** What forms say that take a signature in ink alone. */
const INK =
  /[^.;:!?\n]{0,80}\b(?:hand-?written|hand-?signed|sign(?:s|ed)? (?:(?:it|this|the|here|below|both|all)(?: \w+)? )?(?:by hand|with (?:a|your) pen|with pen)|pen (?:on|and) (?:paper|ink)|wet[- ]ink|in (?:(?:blue|black|permanent|indelible)(?: or (?:blue|black))? )?ink|ink signature|original signature|manually signed|handschriftlich|eigenhändig|signature (?:manuscrite|autographe)|(?:signer|signé) à la main)\b[^.;!?\n]{0,120}[.;!?]?/iu;
/** What takes another kind as well. */
const EITHER =
  /\b(?:or|and\/or) (?:an? )?(?:electronic|digital|scanned|typed)|\b(?:electronic|digital) (?:or|and) (?:hand-?written|ink)|not (?:be |need (?:to be )?)?(?:hand-?written|in ink)\b/i;
/** What takes no other kind, up to its sentence's end: the kinds that it names are none that are taken. */
const REFUSES =
  /\b(?:(?:not|never|cannot|unable to|no longer) (?:be )?(?:take|accept|recogni[sz]e|use)(?:ed|d)?|no (?:electronic|digital|typed|scanned|stamped))\b[^.;!?\n]*|\b(?:electronic|digital|typed|scanned|stamped)\b[^.;!?\n]{0,80}\bnot (?:be )?(?:accepted|allowed|valid|enough|sufficient|recogni[sz]ed)\b/gi;
/** What is signed, in the languages of forms. */
const SIGNS = /\bsign|unterschr|unterzeichn|signature/i;

/** The form's own words that ask for ink alone; null where none do. */
export function inkOnlyIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const found = INK.exec(text)?.[0].trim();
    if (found && SIGNS.test(text) && !EITHER.test(text.replace(REFUSES, ' '))) return found;
  }
  return null;
}
