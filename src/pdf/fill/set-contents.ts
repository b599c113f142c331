import type { BlankPlace } from '../../agreements/agreement';
import { type Ideographs, ideographsOf } from '../../paper/ideographs';
import { type CalendarDate, type DateForm, dateFormOf, formatDate } from '../../signing/date';
import type { Coverage } from '../fonts/coverage';
import { letteredIn } from '../form/lettered';
import { layOut, type MissingCharacter, type Paragraph } from '../typesetting/paragraph';
import { type PlaceContent, sharesPlace } from './place-content';

/** A day in parts, its month by its name so that none can be taken for another. */
export interface DayParts {
  readonly first: Paragraph;
  readonly second: Paragraph;
  /** The same with the first three letters of the month's name. */
  readonly shortFirst: Paragraph;
  readonly shortSecond: Paragraph;
  readonly year: Paragraph;
  /** Its last two digits. */
  readonly shortYear: Paragraph;
}

/** What is to be laid out, its font found: the text of one or several answers of one place, a signature, a mark. */
export type SetContent =
  | {
      readonly kind: 'text';
      readonly place: BlankPlace;
      readonly paragraph: Paragraph;
      /** Of a day alone, its parts. */
      readonly day: DayParts | null;
    }
  | {
      readonly kind: 'signature';
      readonly place: BlankPlace;
      readonly content: Extract<PlaceContent, { kind: 'signature' }>;
      /** Of one that is typed. */
      readonly paragraph: Paragraph | null;
    }
  | { readonly kind: 'mark'; readonly place: BlankPlace };

/** Letters of a month's name in short. */
const SHORT_NAME = 3;
/** Between the answers that share a place. */
const JOINED = ', ';

/**
 * Finds fonts for everything that is filled in, by the coverage index alone; or the characters that no font has. Answers
 * that share a place become one text. `ideographs` are the shapes in texts that do not tell.
 */
export function setContents(
  contents: readonly PlaceContent[],
  fonts: Coverage,
  ideographs: Ideographs,
  date: CalendarDate | null,
):
  | { readonly kind: 'set'; readonly contents: readonly SetContent[] }
  | { readonly kind: 'missing'; readonly characters: readonly MissingCharacter[] } {
  const missing = new Map<number, MissingCharacter>();
  const paragraph = (text: string, slope: 'upright' | 'italic'): Paragraph | null => {
    const laid = layOut(text, slope, fonts.inShapes(ideographsOf([text]) ?? ideographs));
    if (laid.kind === 'paragraph') return laid.paragraph;
    for (const character of laid.characters) missing.set(character.codePoint, character);
    return null;
  };
  const dayOf = (on: CalendarDate, form: DateForm): DayParts | null => {
    const [day = '', month = '', year = ''] = formatDate(on, 'day-first').split(' ');
    const begin = (name: string) => (form === 'month-first' ? [name, day] : [day, name]);
    const parts = [...begin(month), ...begin(month.slice(0, SHORT_NAME)), year, year.slice(-2)];
    const [first, second, shortFirst, shortSecond, whole, shortYear] = parts.map((part) => paragraph(part, 'upright'));
    if (!first || !second || !shortFirst || !shortSecond || !whole || !shortYear) return null;
    return { first, second, shortFirst, shortSecond, year: whole, shortYear };
  };
  const set = contents.flatMap((content): SetContent | SetContent[] => {
    const { place } = content;
    if (content.kind === 'mark') return { kind: 'mark', place };
    if (content.kind === 'text') {
      const together = contents.filter((other) => other.kind === 'text' && sharesPlace(other.place, place));
      if (together[0] !== content) return [];
      const texts = together.flatMap((other) => (other.kind === 'text' ? [other.text] : []));
      const laid = paragraph([...new Set(texts)].join(JOINED), 'upright');
      const day =
        date && texts.length === 1 && content.field.asks === 'date' ? dayOf(date, dateFormOf(content.text)) : null;
      return laid ? { kind: 'text', place, paragraph: laid, day } : [];
    }
    const { signature } = content;
    const inHand = signature.kind === 'lettered' ? letteredIn(fonts, signature) : null;
    const laid = 'text' in signature ? (inHand ?? paragraph(signature.text, 'italic')) : null;
    return { kind: 'signature', place, content, paragraph: laid };
  });
  return missing.size > 0 ? { kind: 'missing', characters: [...missing.values()] } : { kind: 'set', contents: set };
}
