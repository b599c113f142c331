import type { Field } from '../../agreements/agreement';
import type { CalendarDate } from '../../signing/date';
import type { InkColour } from '../../signing/ink';
import type { Signature } from '../../signing/signature';
import type { Coverage } from '../fonts/coverage';
import { letteredIn } from '../form/lettered';
import { layOut, type MissingCharacter, type Paragraph } from '../typesetting/paragraph';

/** Where on a form something is filled in: in a field's blank, behind its label, or before its offers. */
export interface FilledPlace {
  readonly where: 'blank' | 'label' | 'choice';
  readonly field: Field;
}

/** A text that is written into a form; it takes only what is empty. */
export interface FillText extends FilledPlace {
  readonly text: string;
}

/** What is written into a form. */
export interface FillContent {
  readonly texts: readonly FillText[];
  /** Behind the label of its field; null where the form is signed already. */
  readonly signature: { readonly field: Field; readonly signature: Signature; readonly ink: InkColour } | null;
  /** The day that one of the texts states, or null. */
  readonly date: CalendarDate | null;
}

/** The texts with their fonts found, by the coverage index alone; or the characters that no font has. */
export function paragraphsOf(
  { texts, signature }: FillContent,
  coverage: Coverage,
):
  | {
      readonly kind: 'paragraphs';
      readonly texts: ReadonlyMap<FillText, Paragraph>;
      /** Of a typed signature. */
      readonly signature: Paragraph | null;
    }
  | { readonly kind: 'missing'; readonly characters: readonly MissingCharacter[] } {
  const characters: MissingCharacter[] = [];
  const paragraph = (text: string, slope: 'upright' | 'italic'): Paragraph | null => {
    const laid = layOut(text, slope, coverage);
    if (laid.kind === 'paragraph') return laid.paragraph;
    characters.push(...laid.characters);
    return null;
  };
  const paragraphs = new Map<FillText, Paragraph>();
  for (const text of texts) {
    const laid = text.text === '' ? null : paragraph(text.text, 'upright');
    if (laid) paragraphs.set(text, laid);
  }
  const typed = typedParagraph();
  return characters.length > 0
    ? { kind: 'missing', characters }
    : { kind: 'paragraphs', texts: paragraphs, signature: typed };

  function typedParagraph(): Paragraph | null {
    const signed = signature?.signature;
    if (!signed || !('text' in signed)) return null;
    const inHand = signed.kind === 'lettered' ? letteredIn(coverage, signed) : null;
    return inHand ?? paragraph(signed.text, 'italic');
  }
}

/** The text that is written for what a form asks; null where it is not written. */
export function textFor(asks: Field['asks'], { texts }: FillContent): string | null {
  return texts.find(({ field }) => field.asks === asks)?.text ?? null;
}
