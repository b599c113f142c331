/**
 * The text without the characters at its end that are of a class (a pattern for one character). A pattern with "+$"
 * would begin anew at each of them wherever they stand, and take the square of their number.
 */
export function withoutEnd(text: string, ofClass: RegExp): string {
  let end = text.length;
  while (end > 0 && ofClass.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
