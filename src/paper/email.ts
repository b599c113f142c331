/** An address, as it is written or as one hides it from programs ("jane [at] example.org"). */
const ADDRESS =
  /(?:mailto:)?[^\s<>()[\]{},;:"“”|@/?&=]{1,64}(?:@| ?[[({]at[\])}] ?)[\p{L}\p{N}-]{1,63}(?:(?:\.| ?[[({]dot[\])}] ?)[\p{L}\p{N}-]{1,63}){1,8}/giu;

/** A text without e-mail addresses, and without the brackets and the label that only stood around one. */
export function withoutEmail(text: string): string {
  if (!/@|[[({]at[\])}]|%40/i.test(text)) return text;
  return text
    .replace(/%40/gi, '@')
    .replace(ADDRESS, '')
    .replace(/\be-?mail ?(?:address)?:? *(?=$|[)\]>},;]|[([<{] *[)\]>}])/gi, '')
    .replace(/ ?(?:\( *\)|\[ *\]|< *>|\{ *\})/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}
