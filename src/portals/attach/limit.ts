import { foundText } from '../../paper/found-text';
import { sectionOf } from './section';

/** The largest file that a field takes, and how its page says so. */
export interface Limit {
  /** In bytes; infinite where the page says nothing. */
  readonly bytes: number;
  readonly said: string;
}

const SAID =
  /\b(?:max(?:imum)?|up to|at most|limit(?:ed to)?|no (?:larger|bigger) than|less than|smaller than|under)\b[^.;\d]{0,30}(\d{1,4}(?:[.,]\d{1,2})?) ?([kmg])i?b(?:ytes?)?\b/i;
const UNIT: Readonly<Record<string, number>> = { k: 1024, m: 1024 ** 2, g: 1024 ** 3 };
/** The longest text around a field in which a limit is looked for, in characters. */
const LONGEST = 2000;

/** The limit of a field: in HotCRP's attributes, else in the words beside the field ("PDF, max 15MB"). */
export function limitOf(at: Element): Limit {
  const words = limitIn(foundText(sectionOf(at).textContent));
  const ofField = Number(at.closest('[data-document-max-size]')?.getAttribute('data-document-max-size'));
  const bytes = ofField || Number(at.closest('[data-upload-limit]')?.getAttribute('data-upload-limit'));
  if (!(bytes > 0)) return words ?? { bytes: Number.POSITIVE_INFINITY, said: '' };
  return { bytes, said: words?.said ?? `${Math.round(bytes / UNIT_OF_SAID) / 10} MB` };
}

/** A tenth of a megabyte. */
const UNIT_OF_SAID = 1024 ** 2 / 10;

function limitIn(text: string): Limit | null {
  const [said, number, unit = ''] = (text.length > LONGEST ? null : SAID.exec(text)) ?? [];
  if (!said || !number) return null;
  return { bytes: Number(number.replace(',', '.')) * (UNIT[unit.toLowerCase()] ?? 1), said };
}
