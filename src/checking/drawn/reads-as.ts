import { isMisreading } from '../scan';
import type { StoredWord } from './pages-to-see';

/** A word with the raised mark of a footnote before or behind it. */
const MARKED = /^(?<before>\d?)(?<word>\p{L}{3,})(?<behind>\d?)$/u;
/** What raised digits are read as. */
const MARK = '[\\p{N}iltj]?';

/** Whether letters that were read so surely are what words of a file say, as a machine reads their marks and addresses. */
export function readsAs(stored: readonly StoredWord[], read: string, confidence: number): boolean {
  const letters = stored.map((word) => word.letters).join('');
  if (letters === read) return true;
  const [first] = stored;
  if (!first || stored.length > 1) return false;
  if (isMisreading(first, read, confidence)) return true;
  const { before = '', word = '', behind = '' } = MARKED.exec(letters)?.groups ?? {};
  if (before === '' && behind === '') return false;
  return new RegExp(`^${before && MARK}${word}${behind && MARK}$`, 'u').test(read);
}
