import type { Agreement } from '../../agreements/agreement';
import { type Ideographs, ideographsOf } from '../../paper/ideographs';
import { formatDate } from '../../signing/date';
import type { Form } from '../../signing/form';
import type { Stroke } from '../../signing/signature';
import type { Coverage } from '../fonts/coverage';
import { layOut, type MissingCharacter, type Paragraph } from '../typesetting/paragraph';
import { NO_SCRIPTS, scriptSigns } from '../typesetting/script-signs';

/** A form whose texts all have fonts; what is empty is null. */
export interface FilledForm {
  readonly agreement: Agreement;
  readonly title: Paragraph | null;
  readonly signer: Paragraph | null;
  /** The signer again, after the label of the signature block. */
  readonly signerLine: Paragraph | null;
  readonly signature:
    | { readonly kind: 'drawn'; readonly strokes: readonly Stroke[]; readonly alt: string }
    | { readonly kind: 'typed'; readonly paragraph: Paragraph }
    | null;
  /** The date after its label. */
  readonly date: Paragraph | null;
}

/** A text that may be too long for a form. */
type OverlongText = 'title' | 'signer' | 'signature';

/** The first text of a form that is too long, and how many characters (code points) it may have. */
export interface TooLong {
  readonly kind: 'too-long';
  readonly what: OverlongText;
  readonly most: number;
}

/** In code points. A longer title is no title: a page was misread. Up to here no text keeps the author waiting. */
const MOST: Readonly<Record<OverlongText, number>> = { title: 600, signer: 300, signature: 200 };

/** A form ready to be laid out, or why it cannot be one. */
export type Filling =
  | { readonly kind: 'filled'; readonly form: FilledForm }
  | { readonly kind: 'missing'; readonly characters: readonly MissingCharacter[] }
  | TooLong;

/**
 * Finds fonts for everything on a form, by the coverage index alone. Ideographs are in the shapes that their text tells,
 * or any other text or name of the form, else in those that its author chose, else Chinese.
 */
export function fill(form: Form, fonts: Coverage, chosen: Ideographs | null): Filling {
  const signature = form.kind === 'signed' ? form.signature : null;
  const typed = signature?.kind === 'typed' ? signature.text : '';
  const texts = { title: form.title, signer: form.signer, signature: typed };
  const told = ideographsOf([...Object.values(texts), ...form.paper.authors]);
  for (const what of ['title', 'signer', 'signature'] as const) {
    const most = MOST[what];
    if ([...texts[what]].length > most) return { kind: 'too-long', what, most };
  }
  const labels = form.agreement.blocks.find((b) => b.kind === 'signature-block');
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
  const after = (label: string | undefined, text: string) => {
    const before = label ? `${label}: ` : '';
    return paragraph(text && before + text, 'upright', NO_SCRIPTS, before.length);
  };
  const typedParagraph = paragraph(typed, 'italic');
  const filled: FilledForm = {
    agreement: form.agreement,
    title: paragraph(form.title, 'upright', scriptSigns(form.title)),
    signer: paragraph(form.signer),
    signerLine: after(labels?.signer, form.signer),
    signature:
      signature?.kind === 'drawn'
        ? { kind: 'drawn', strokes: signature.strokes, alt: `Signature of ${form.signer}` }
        : typedParagraph && { kind: 'typed', paragraph: typedParagraph },
    date: form.kind === 'signed' ? after(labels?.date, formatDate(form.date)) : null,
  };
  return missing.size > 0 ? { kind: 'missing', characters: [...missing.values()] } : { kind: 'filled', form: filled };
}
