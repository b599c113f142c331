import { type BlankPlace, type Field, type FilledFile, fieldOf } from '../../agreements/agreement';
import type { Form, FormSoFar } from '../../signing/form';
import type { InkColour } from '../../signing/ink';
import type { Signature } from '../../signing/signature';
import { textFor } from '../form/texts';
import { intersection } from '../pdfium/geometry';

/** What goes into one place of a file, and the field that it answers. */
export type PlaceContent = { readonly place: BlankPlace; readonly field: Field } & (
  | { readonly kind: 'text'; readonly text: string }
  /** The offer is taken, whose words these are. */
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: 'signature'; readonly signature: Signature; readonly ink: InkColour }
);

/** White space within an answer: its lines are the place's own. */
const SPACE = /\s+/gu;

/**
 * What a form says in the places of its agreement's file; a place without an answer is left out, and so is an offer that
 * is not taken. Of a form to be signed by hand all that the pen writes is left out.
 */
export function contentInPlaces(form: Form | FormSoFar, { places }: FilledFile): PlaceContent[] {
  const fieldIn = (place: BlankPlace) => fieldOf(form.agreement, place.field);
  const forThePen = form.kind === 'unsigned' ? penned(places, fieldIn) : new Set();
  return places.flatMap((place): PlaceContent | PlaceContent[] => {
    if (forThePen.has(place)) return [];
    const field = fieldIn(place);
    if (field.asks === 'signature') {
      if (form.kind === 'unsigned' || !form.signature) return [];
      return { kind: 'signature', place, field, signature: form.signature, ink: form.ink };
    }
    const said = field.asks === 'choice' ? (form.answers[field.id] ?? '') : textFor(form, field);
    const text = said.replace(SPACE, ' ').trim();
    if (text === '') return [];
    if (field.asks !== 'choice' || place.option === null) return { kind: 'text', place, field, text };
    return field.options[place.option] === form.answers[field.id] ? { kind: 'mark', place, field, text } : [];
  });
}

/** What is written with the signature: itself, the day, what shares its place, and the town or day beside it. */
function penned(places: readonly BlankPlace[], fieldIn: (place: BlankPlace) => Field): ReadonlySet<BlankPlace> {
  const signatures = places.filter((place) => fieldIn(place).asks === 'signature');
  return new Set(
    places.filter((place) => {
      const field = fieldIn(place);
      if (field.asks === 'signature' || field.asks === 'date') return true;
      const isOfTheDay = field.asks === 'text' && field.wants.some((wanted) => wanted === 'place' || wanted === 'date');
      return signatures.some((other) => sharesPlace(place, other) || (isOfTheDay && isBeside(place, other)));
    }),
  );
}

/** Whether two places are the same blank. */
export function sharesPlace(a: BlankPlace, b: BlankPlace): boolean {
  if (a === b) return true;
  if (a.page !== b.page || (a.acroField !== null && b.acroField !== null && a.acroField !== b.acroField)) return false;
  const { left, right, top, bottom } = intersection(a.box, b.box);
  const width = Math.min(a.box.right - a.box.left, b.box.right - b.box.left);
  return right - left > 0.5 * width && bottom - top > 0.5 * lower(a, b);
}

function isBeside(a: BlankPlace, b: BlankPlace): boolean {
  const { top, bottom } = intersection(a.box, b.box);
  return a.page === b.page && bottom - top > 0.5 * lower(a, b);
}

const lower = (a: BlankPlace, b: BlankPlace) => Math.min(a.box.bottom - a.box.top, b.box.bottom - b.box.top);
