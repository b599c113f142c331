/**
 * A text with what stands between "<!-- NAME: … -->" and "<!-- /NAME -->" replaced; throws where it has no such place.
 */
export function withBlock(text: string, name: string, content: string): string {
  const place = new RegExp(`(<!-- ${name}: [^>]*-->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!place.test(text)) throw new Error(`There is no place for "${name}"`);
  return text.replace(place, (_, before: string, after: string) => `${before}\n${content}\n\n${after}`);
}
