import { type Agreement, type Field, fieldOf } from '../../agreements/agreement';
import { type Ideographs, ideographsOf } from '../../paper/ideographs';
import { formatDate } from '../../signing/date';
import type { Form, FormSoFar } from '../../signing/form';
import { USUAL } from '../../signing/habits';
import type { InkColour } from '../../signing/ink';
import { inkOf, type SignatureInk } from '../../signing/signature-ink';
import type { Coverage } from '../fonts/coverage';
import { layOut, type MissingCharacter, type Paragraph } from '../typesetting/paragraph';
import { NO_SCRIPTS, scriptSigns } from '../typesetting/script-signs';
import { letteredIn } from './lettered';

/** A form whose texts all have fonts; what is empty stands in no map. */
export interface FilledForm {
  readonly agreement: Agreement;
  /** What stands in the blanks, by the ids of their fields. */
  readonly blanks: ReadonlyMap<string, Paragraph>;
  /** The rows of the signature block that are filled in, each with its label, by the ids of their fields. */
  readonly rows: ReadonlyMap<string, Paragraph>;
  /** The option that is chosen, by the ids of the choices. */
  readonly chosen: ReadonlyMap<string, string>;
  readonly signature:
    | { readonly kind: 'ink'; readonly ink: SignatureInk; readonly alt: string }
    | { readonly kind: 'typed' | 'lettered'; readonly paragraph: Paragraph }
    | null;
  /** The colour of the pen. */
  readonly ink: InkColour;
}

/** A text that may be too long for a form. */
type OverlongText = 'title' | 'signer' | 'signature' | 'answer';

/** The first text of a form that is too long, and how many characters (code points) it may have. */
export interface TooLong {
  readonly kind: 'too-long';
  readonly what: OverlongText;
  readonly most: number;
}

/** In code points. A longer title is no title: a page was misread. Up to here no text keeps the author waiting. */
const MOST: Readonly<Record<OverlongText, number>> = { title: 600, signer: 300, signature: 200, answer: 300 };

/** A form ready to be laid out, or why it cannot be one. */
export type Filling =
  | { readonly kind: 'filled'; readonly form: FilledForm }
  | { readonly kind: 'missing'; readonly characters: readonly MissingCharacter[] }
  | TooLong;

/**
 * Finds fonts for everything on a form, by the coverage index alone. Ideographs are in the shapes that their text tells,
 * or any other text or name of the form, else in those that its author chose, else Chinese.
 */
export function fill(form: Form | FormSoFar, fonts: Coverage, chosen: Ideographs | null): Filling {
  const { agreement } = form;
  const signature = form.kind === 'unsigned' ? null : form.signature;
  const ink = form.kind === 'unsigned' ? USUAL.ink : form.ink;
  const typed = signature && 'text' in signature ? signature.text : '';
  const tooLong = firstTooLong(form, typed);
  if (tooLong) return tooLong;
  const told = ideographsOf([form.title, form.signer, typed, ...Object.values(form.answers), ...form.paper.authors]);
  const missing = new Map<number, MissingCharacter>();
  const paragraph = (
    text: string,
    slope: 'upright' | 'italic' = 'upright',
    scripts = NO_SCRIPTS,
    label = 0,
  ): Paragraph | null => {
    if (text === '') return null;
    const coverage = fonts.inShapes(ideographsOf([text]) ?? told ?? chosen ?? 'chinese');
    const laid = layOut(text, slope, coverage, scripts, label);
    if (laid.kind === 'paragraph') return laid.paragraph;
    for (const character of laid.characters) missing.set(character.codePoint, character);
    return null;
  };
  const blanks = new Map<string, Paragraph>();
  const rows = new Map<string, Paragraph>();
  for (const block of agreement.blocks) {
    if (block.kind === 'blank') {
      const field = fieldOf(agreement, block.field);
      const text = textFor(form, field);
      const set = paragraph(text, 'upright', field.asks === 'title' ? scriptSigns(text) : NO_SCRIPTS);
      if (set) blanks.set(field.id, set);
    }
    for (const { label, field } of block.kind === 'signature-block' ? block.rows : []) {
      const text = textFor(form, fieldOf(agreement, field));
      const before = `${label}: `;
      const set = paragraph(text && before + text, 'upright', NO_SCRIPTS, before.length);
      if (set) rows.set(field, set);
    }
  }
  const inHand = signature?.kind === 'lettered' ? letteredIn(fonts, signature) : null;
  const typedParagraph = inHand ?? paragraph(typed, 'italic');
  if (missing.size > 0) return { kind: 'missing', characters: [...missing.values()] };
  return {
    kind: 'filled',
    form: {
      agreement,
      ink,
      blanks,
      rows,
      chosen: new Map(Object.entries(form.answers)),
      signature:
        signature && !('text' in signature)
          ? { kind: 'ink', ink: inkOf(signature, ink), alt: `Signature of ${form.signer}` }
          : typedParagraph && { kind: inHand ? 'lettered' : 'typed', paragraph: typedParagraph },
    },
  };
}

/** What is written for a field; '' where nothing is, and for what is not written: a signature, a choice. */
export function textFor(form: Form | FormSoFar, field: Field): string {
  switch (field.asks) {
    case 'title':
      return form.title;
    case 'signer':
      return form.signer;
    case 'date':
      return form.kind === 'unsigned' || !form.date ? '' : formatDate(form.date, form.dateForm);
    case 'text':
      return form.answers[field.id] ?? '';
    default:
      return '';
  }
}

/** The first of its texts that is too long, by what may be typed as a signature besides; null where none is. */
export function firstTooLong({ title, signer, answers }: Form | FormSoFar, typed: string): TooLong | null {
  const texts: readonly (readonly [OverlongText, string])[] = [
    ['title', title],
    ['signer', signer],
    ['signature', typed],
    ...Object.values(answers).map((answer) => ['answer', answer] as const),
  ];
  const found = texts.find(([what, text]) => [...text].length > MOST[what]);
  return found ? { kind: 'too-long', what: found[0], most: MOST[found[0]] } : null;
}
