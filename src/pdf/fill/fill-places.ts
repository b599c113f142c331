import type { BlankPlace } from '../../agreements/agreement';
import type { Ideographs } from '../../paper/ideographs';
import type { CalendarDate } from '../../signing/date';
import { embedFont } from '../file/embedding';
import { FontsInUse } from '../file/fonts-in-use';
import { LineOperators } from '../file/page-content';
import type { ReadPdf } from '../read';
import type { MissingCharacter, Paragraph } from '../typesetting/paragraph';
import type { Typesetting } from '../typesetting/typesetting';
import { crossOperators } from './check-mark';
import type { Closed } from './closed';
import { chooseOffer, groundOf, press } from './field-values';
import type { FillContent, FillText } from './fill-content';
import { operatorsOf, uniqueNames } from './operators';
import type { PlaceContent } from './place-content';
import { boxesOf, type PlaceDrawing } from './place-drawing';
import { layOutPlaces } from './place-layout';
import { updateRecord } from './record';
import { type SetContent, setContents } from './set-contents';
import { type Added, openForUpdate } from './update';

/** What was put where, to be looked for when the file is read again. */
export type PutThere = Pick<PlaceDrawing, 'place' | 'field'> & {
  readonly kind: PlaceDrawing['kind'];
  /** '' for ink and marks. */
  readonly text: string;
  readonly boxes: ReturnType<typeof boxesOf>;
};

/** A file filled in by its places, or why it is not. Nothing is ever filled in part. */
export type FilledPlaces =
  | { readonly kind: 'filled'; readonly bytes: Uint8Array<ArrayBuffer>; readonly put: readonly PutThere[] }
  /** No font has these characters. */
  | { readonly kind: 'missing'; readonly characters: readonly MissingCharacter[] }
  /** What is to stand in these places does not fit there in type that can be read, or the form's own field does not take it. */
  | { readonly kind: 'no-room'; readonly places: readonly BlankPlace[] }
  /** Nothing may be added to this file. */
  | { readonly kind: 'closed'; readonly why: Closed }
  /** A digital signature is on it, which will not cover what is added. */
  | { readonly kind: 'digitally-signed' };

/** What is filled in. */
interface PlacesFilling {
  /** All places of the file: those that stay empty are kept free. */
  readonly places: readonly BlankPlace[];
  readonly contents: readonly PlaceContent[];
  /** The day that one of the texts states, or null. */
  readonly date: CalendarDate | null;
  readonly signer: string;
  /** The shapes of ideographs in texts that do not tell. */
  readonly ideographs: Ideographs;
}

/**
 * Fills in a file by its places: text, crosses and ink on the pages, values in the form's own fields. The bytes that were
 * given are a prefix of those that come back. `pdf` is the same bytes as `readPdf` read them. No record
 * (`agreement.json`) is put in; one of ours that the file has already says afterwards what was filled in.
 */
export async function fillPlaces(
  { coverage, typesetter }: Typesetting,
  bytes: Uint8Array,
  pdf: ReadPdf,
  filling: PlacesFilling,
): Promise<FilledPlaces> {
  const set = setContents(filling.contents, coverage, filling.ideographs, filling.date);
  if (set.kind === 'missing') return set;
  const shapes = pdf.pages.map(({ toShown, height }) => ({ toShown, height }));
  const update = await openForUpdate(bytes, shapes);
  if (typeof update === 'string') return { kind: 'closed', why: update };
  if (update.digitallySigned) return { kind: 'digitally-signed' };
  const paragraphs = set.contents.flatMap((content) => (content.kind === 'mark' ? [] : paragraphsOf(content)));
  await typesetter.prepare(paragraphs);
  const characters = paragraphs.flatMap((paragraph) => typesetter.undrawn(paragraph));
  if (characters.length > 0) return { kind: 'missing', characters };
  const { drawings, missed } = layOutPlaces(pdf, filling.places, set.contents, typesetter, update);
  if (missed.length > 0) return { kind: 'no-room', places: missed };
  const fonts = new FontsInUse(typesetter);
  const lines = new LineOperators();
  const alt = `Signature of ${filling.signer || 'the author'}`;
  const operators = (drawing: PlaceDrawing, page: number) =>
    addedBy(drawing, { height: pdf.pages[page - 1]?.height ?? 0, alt }, fonts, lines);
  const drawn = pdf.pages.map((_, i) =>
    drawings
      .filter(({ place, field }) => place.page === i + 1 && field === null)
      .flatMap((drawing) => operators(drawing, i + 1)),
  );
  const inFields = drawings.flatMap((drawing) => {
    const { field } = drawing;
    if (!field) return [];
    const shown = operators(drawing, field.page).map((added) => added.operators);
    return [{ drawing, field, shown: shown.join('\n') }];
  });
  const names = new Map([...fonts].map((font) => [font.name, embedFont(update.context, font)]));
  const unique = uniqueNames(update.fontPrefix, names, drawn);
  unique.pages.forEach((added, i) => {
    if (added.length > 0) update.draw(i + 1, added, unique.fonts);
  });
  for (const { drawing, field, shown } of inFields) {
    if (drawing.kind === 'mark') {
      press(update, field, shown);
      continue;
    }
    const value = drawing.kind === 'text' ? drawing.value : null;
    update.set(field, value?.stored ?? null, shown, names, groundOf(update.context, field.widget));
    if (value && field.kind === 'list') chooseOffer(update, field, value);
  }
  updateRecord(update, recorded(filling));
  const put = drawings.map((drawing): PutThere => {
    const { kind, place, field } = drawing;
    return { kind, place, field, text: drawing.kind === 'text' ? drawing.text : '', boxes: boxesOf(drawing) };
  });
  return { kind: 'filled', bytes: update.write(), put };
}

function addedBy(
  drawing: PlaceDrawing,
  on: { readonly height: number; readonly alt: string },
  fonts: FontsInUse,
  lines: LineOperators,
): Added[] {
  const { after } = drawing;
  if (drawing.kind !== 'mark') return operatorsOf({ ...drawing, place: { after, rule: null } }, on, fonts, lines);
  const { left, right, top, bottom } = drawing.box;
  const box = [left, on.height - bottom, right, on.height - top] as const;
  return [
    { operators: crossOperators(drawing.box, on.height), after, element: { role: 'Figure', alt: 'Marked', box } },
  ];
}

/** The same for a record of ours that the file may have. */
function recorded({ contents, date }: PlacesFilling): FillContent {
  const texts = contents.flatMap((content): FillText[] =>
    content.kind === 'signature' ? [] : [{ where: 'blank', field: content.field, text: content.text }],
  );
  const signed = contents.find((content) => content.kind === 'signature');
  return { texts, signature: signed ?? null, date };
}

function paragraphsOf(content: Exclude<SetContent, { kind: 'mark' }>): Paragraph[] {
  const day = content.kind === 'text' && content.day ? Object.values(content.day) : [];
  return content.paragraph ? [content.paragraph, ...day] : [];
}
