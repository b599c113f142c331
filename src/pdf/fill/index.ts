import { type CalendarDate, formatDate } from '../../signing/date';
import type { Signature } from '../../signing/signature';
import { LineOperators, number } from '../content';
import type { Coverage } from '../coverage';
import { embedFont } from '../embedding';
import { FontsInUse } from '../fonts-in-use';
import { layOut, type MissingCharacter, type Paragraph } from '../paragraph';
import type { Box, ReadPdf } from '../read';
import type { PdfResources } from '../resources';
import type { Typesetter } from '../shaping';
import { openTypesetting } from '../typesetting';
import { fitInto } from './fit';
import { blankPlace, type FillAnchors, labelPlace, type Place } from './places';
import { signatureBox, strokeOperators, strokesBox } from './signature';
import { openForUpdate } from './update';

export type { FillAnchors } from './places';

/** What is written into a form; null leaves its place as it is. */
export interface FillContent {
  readonly title: string | null;
  readonly party: string | null;
  readonly signer: string | null;
  readonly signature: Signature | null;
  readonly date: CalendarDate | null;
}

/** A place on a form. */
export type FilledField = keyof FillContent;

/** The form filled in, or why it is not. Nothing is ever filled in part. */
export type FilledPdf =
  | { readonly kind: 'filled'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** No font has these characters. */
  | { readonly kind: 'missing'; readonly characters: readonly MissingCharacter[] }
  /** The form leaves no room for these that would look right, or no such place was found on it. */
  | { readonly kind: 'no-room'; readonly fields: readonly FilledField[] }
  /** The file's structure does not allow additions (encrypted, damaged). */
  | { readonly kind: 'closed' };

/** Writes into forms that others made. */
export interface FormFiller {
  /** @param pdf the same bytes as `readPdf` read them */
  fill(bytes: Uint8Array, pdf: ReadPdf, anchors: FillAnchors, content: FillContent): Promise<FilledPdf>;
}

const TYPED_SIZE = 14;

/** Loads the shaper and the coverage index. */
export async function openFormFiller(resources: PdfResources): Promise<FormFiller> {
  const { coverage, typesetter } = await openTypesetting(resources);
  return {
    async fill(bytes, pdf, anchors, content) {
      const texts = paragraphsOf(content, coverage);
      if (texts.kind === 'missing') return texts;
      await typesetter.prepare([...texts.paragraphs.values()]);
      const layout = layOutFields(pdf, anchors, content, texts.paragraphs, typesetter);
      if (layout.missed.length > 0) return { kind: 'no-room', fields: layout.missed };
      const shapes = pdf.pages.map(({ toShown, height, openStates }) => ({ toShown, height, openStates }));
      const update = await openForUpdate(bytes, shapes);
      if (!update) return { kind: 'closed' };
      const fonts = new FontsInUse(typesetter);
      const lines = new LineOperators();
      const drawn = pdf.pages.map(({ height }, i) =>
        layout.drawings
          .filter(({ page }) => page === i + 1)
          .map((drawing) => operatorsOf(drawing, height, fonts, lines))
          .join('\n'),
      );
      const names = new Map([...fonts].map((font) => [font.name, embedFont(update.context, font)]));
      const unique = uniqueNames(names, drawn);
      unique.pages.forEach((operators, i) => {
        if (operators !== '') update.draw(i + 1, operators, unique.fonts);
      });
      return { kind: 'filled', bytes: update.write() };
    },
  };
}

type Drawing = { readonly page: number } & (
  | { readonly kind: 'text'; readonly fitted: NonNullable<ReturnType<typeof fitInto>> }
  | { readonly kind: 'strokes'; readonly strokes: Extract<Signature, { kind: 'drawn' }>['strokes']; readonly box: Box }
);

function paragraphsOf(
  { title, party, signer, signature, date }: FillContent,
  coverage: Coverage,
):
  | { kind: 'paragraphs'; paragraphs: Map<FilledField, Paragraph> }
  | { kind: 'missing'; characters: MissingCharacter[] } {
  const paragraphs = new Map<FilledField, Paragraph>();
  const characters: MissingCharacter[] = [];
  const typed = signature?.kind === 'typed' ? signature.text : null;
  const texts = { title, party, signer, signature: typed, date: date && formatDate(date) };
  for (const field of ['title', 'party', 'signer', 'signature', 'date'] as const) {
    const text = texts[field];
    if (!text) continue;
    const laid = layOut(text, field === 'signature' ? 'italic' : 'upright', coverage);
    if (laid.kind === 'paragraph') paragraphs.set(field, laid.paragraph);
    else characters.push(...laid.characters);
  }
  return characters.length > 0 ? { kind: 'missing', characters } : { kind: 'paragraphs', paragraphs };
}

function layOutFields(
  pdf: ReadPdf,
  { blanks, labels }: FillAnchors,
  { signature }: FillContent,
  paragraphs: ReadonlyMap<FilledField, Paragraph>,
  typesetter: Typesetter,
): { drawings: Drawing[]; missed: FilledField[] } {
  const drawings: Drawing[] = [];
  const missed: FilledField[] = [];
  const places: Record<Exclude<FilledField, 'signature'>, Place | null> = {
    title: blankPlace(pdf, blanks.title),
    party: blankPlace(pdf, blanks.party),
    signer: labelPlace(pdf, labels.signer),
    date: labelPlace(pdf, labels.date),
  };
  const others: (Box & { page: number })[] = [];
  for (const field of ['title', 'party', 'signer', 'date'] as const) {
    const paragraph = paragraphs.get(field);
    if (!paragraph) continue;
    const place = places[field];
    const fitted = place && fitInto(typesetter, paragraph, place);
    if (!place || !fitted) {
      missed.push(field);
      continue;
    }
    drawings.push({ kind: 'text', page: place.page, fitted });
    for (const { line, x, baseline } of fitted.lines) {
      const [top, bottom] = [baseline - line.shaped.top * fitted.size, baseline - line.shaped.bottom * fitted.size];
      others.push({ page: place.page, left: x, right: x + line.shaped.width * fitted.size, top, bottom });
    }
  }
  if (!signature) return { drawings, missed };
  const place = labelPlace(pdf, labels.signed);
  const typed = paragraphs.get('signature');
  const onPage = others.filter(({ page }) => page === place?.page);
  if (place && signature.kind === 'drawn') {
    const own = strokesBox(signature.strokes);
    const shape = { width: own.right - own.left, height: Math.max(own.bottom - own.top, 1) };
    const box = signatureBox(pdf, place, shape, onPage);
    if (box) drawings.push({ kind: 'strokes', page: place.page, strokes: signature.strokes, box });
    else missed.push('signature');
  } else if (place && typed) {
    const line = typesetter.line(typed);
    const shape = { width: line.width * TYPED_SIZE, height: (line.top - line.bottom) * TYPED_SIZE };
    const box = signatureBox(pdf, place, shape, onPage);
    const size = box ? Math.min(TYPED_SIZE, ((box.right - box.left) / shape.width) * TYPED_SIZE) : 0;
    const fitted =
      box && fitInto(typesetter, typed, { ...place, left: box.left, right: box.left + line.width * size + 1, size });
    if (fitted) drawings.push({ kind: 'text', page: place.page, fitted });
    else missed.push('signature');
  } else missed.push('signature');
  return { drawings, missed };
}

function operatorsOf(drawing: Drawing, height: number, fonts: FontsInUse, lines: LineOperators): string {
  if (drawing.kind === 'strokes') return strokeOperators(drawing.strokes, drawing.box, height);
  const { size, lines: set } = drawing.fitted;
  return set
    .map(({ line, x, baseline }) => {
      const matrix = `${number(size)} 0 0 ${number(size)} ${number(x)} ${number(height - baseline)} Tm`;
      return `BT\n0 g\n${matrix}\n${lines.of(line, fonts)}\nET`;
    })
    .join('\n');
}

/** The page may have fonts of the same names: ours get names of their own. */
function uniqueNames<T>(
  fonts: ReadonlyMap<string, T>,
  pages: readonly string[],
): { fonts: Map<string, T>; pages: string[] } {
  const own = (name: string) => `Imprimatur${name}`;
  return {
    fonts: new Map([...fonts].map(([name, font]) => [own(name), font])),
    pages: pages.map((operators) => operators.replace(/^\/(F\d+) (?=[\d.]+ Tf )/gm, (_, name) => `/${own(name)} `)),
  };
}
