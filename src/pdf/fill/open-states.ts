import { decodePDFRawStream, PDFArray, type PDFContext, type PDFObject, PDFRawStream, PDFStream } from 'pdf-lib';

/** A name, a number or an operator; white space and delimiters end it (ISO 32000-1, 7.2.2). */
const REGULAR = /[^\0\s()<>[\]{}/%]+/y;
/** The end of an inline image's data (8.9.7). */
const IMAGE_END = /[\0\s]EI(?![^\0\s])/g;
const LINE_END = /[\r\n]/g;

/**
 * How many graphics states a page's content saves (`q`) and does not restore; null where the content cannot be decoded.
 * Readers close them themselves and do not tell.
 */
export function openStatesOf(contents: PDFObject | undefined, context: PDFContext): number | null {
  const resolved = context.lookup(contents);
  const streams = resolved instanceof PDFArray ? resolved.asArray().map((part) => context.lookup(part)) : [resolved];
  try {
    return openStatesIn(streams.map(textOf).join('\n'));
  } catch {
    return null;
  }
}

function textOf(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFStream)) return '';
  const bytes = stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
  return new TextDecoder('latin1').decode(bytes);
}

/** The same for content as text, one character a byte; strings, comments and inline images hold no operators. */
export function openStatesIn(content: string): number {
  let open = 0;
  let inImage = false;
  for (let at = 0; at < content.length; ) {
    const sign = content[at];
    REGULAR.lastIndex = at;
    const word = REGULAR.exec(content)?.[0];
    if (word) {
      at += word.length;
      if (word === 'q') open++;
      // A restore without its save does nothing.
      else if (word === 'Q') open = Math.max(0, open - 1);
      else if (word === 'BI') inImage = true;
      else if (word === 'ID' && inImage) {
        at = endOf(IMAGE_END, content, at);
        inImage = false;
      }
    } else if (sign === '(') at = endOfString(content, at);
    else if (sign === '%') at = endOf(LINE_END, content, at);
    else if (sign === '<' && content[at + 1] !== '<') at = endOf(/>/g, content, at);
    else if (sign === '/') {
      REGULAR.lastIndex = at + 1;
      at += 1 + (REGULAR.exec(content)?.[0].length ?? 0);
    } else at += sign === '<' ? 2 : 1;
  }
  return open;
}

/** Behind the next match, or the content's end. */
function endOf(pattern: RegExp, content: string, from: number): number {
  pattern.lastIndex = from;
  const found = pattern.exec(content);
  return found ? found.index + found[0].length : content.length;
}

/** Behind a string in brackets, which may hold others (7.3.4.2). */
function endOfString(content: string, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at++) {
    const sign = content[at];
    if (sign === '\\') at++;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return at + 1;
  }
  return content.length;
}
