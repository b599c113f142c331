/** Words by which people call a form, in whatever they are run together with ("chen21zpermission"). */
const ANYWHERE = /permission|agreement|copyright|licen[cs]e|consent/;
/** Words that say so only where they stand alone: not "transform", not "designed". */
const ALONE = /^(?:forms?|signed)$/;

/** Whether a file's name, or a heading, is a form's by one of its words. */
export function namesAForm(name: string): boolean {
  const words = name
    .normalize('NFKC')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .split(/\P{L}+/u);
  return words.some((word) => ANYWHERE.test(word) || ALONE.test(word));
}
