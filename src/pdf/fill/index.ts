import { embedFont } from '../file/embedding';
import { FontsInUse } from '../file/fonts-in-use';
import { LineOperators } from '../file/page-content';
import type { PdfResources } from '../fonts/resources';
import type { ReadPdf } from '../read';
import type { MissingCharacter } from '../typesetting/paragraph';
import { openTypesetting } from '../typesetting/typesetting';
import type { Closed } from './closed';
import { type FillContent, type FilledPlace, paragraphsOf, textFor } from './fill-content';
import { layOutFields } from './layout';
import { operatorsOf, uniqueNames } from './operators';
import type { FillAnchors } from './places';
import { updateRecord } from './record';
import { openForUpdate } from './update';

export type { Closed } from './closed';
export type { FillContent, FilledPlace, FillText } from './fill-content';
export type { FillAnchors } from './places';

/** The form filled in, or why it is not. Nothing is ever filled in part. */
export type FilledPdf =
  | { readonly kind: 'filled'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** No font has these characters. */
  | { readonly kind: 'missing'; readonly characters: readonly MissingCharacter[] }
  /** The form leaves no room for these that would look right, or no such place was found on it. */
  | { readonly kind: 'no-room'; readonly places: readonly FilledPlace[] }
  /** Nothing may be added to this file. */
  | { readonly kind: 'closed'; readonly why: Closed }
  /** A digital signature is on it, which will not cover what is added: the author is to say that this is meant. */
  | { readonly kind: 'digitally-signed' };

/** Writes into forms that others made. */
export interface FormFiller {
  /**
   * @param pdf the same bytes as `readPdf` read them
   * @param afterSignature whether to add to a file that bears a digital signature
   */
  fill(
    bytes: Uint8Array,
    pdf: ReadPdf,
    anchors: FillAnchors,
    content: FillContent,
    afterSignature?: boolean,
  ): Promise<FilledPdf>;
}

/** Loads the shaper and the coverage index. */
export async function openFormFiller(resources: PdfResources): Promise<FormFiller> {
  const { coverage, typesetter } = await openTypesetting(resources);
  return {
    async fill(bytes, pdf, anchors, content, afterSignature = false) {
      const texts = paragraphsOf(content, coverage);
      if (texts.kind === 'missing') return texts;
      const shapes = pdf.pages.map(({ toShown, height }) => ({ toShown, height }));
      const update = await openForUpdate(bytes, shapes);
      if (typeof update === 'string') return { kind: 'closed', why: update };
      if (update.digitallySigned && !afterSignature) return { kind: 'digitally-signed' };
      await typesetter.prepare([...texts.texts.values(), ...(texts.signature ? [texts.signature] : [])]);
      const layout = layOutFields(pdf, anchors, content, texts, typesetter, update.fields);
      if (layout.missed.length > 0) return { kind: 'no-room', places: layout.missed };
      const fonts = new FontsInUse(typesetter);
      const lines = new LineOperators();
      const alt = `Signature of ${textFor('signer', content) ?? 'the author'}`;
      const drawn = pdf.pages.map(({ height }, i) =>
        layout.drawings
          .filter(({ page, field }) => page === i + 1 && field === null)
          .flatMap((drawing) => operatorsOf(drawing, { height, alt }, fonts, lines)),
      );
      const values = layout.drawings.flatMap((drawing) => {
        if (!drawing.field) return [];
        const height = pdf.pages[drawing.page - 1]?.height ?? 0;
        const operators = operatorsOf(drawing, { height, alt }, fonts, lines).map((added) => added.operators);
        return [
          {
            field: drawing.field,
            text: drawing.kind === 'text' ? drawing.text : null,
            operators: operators.join('\n'),
          },
        ];
      });
      const names = new Map([...fonts].map((font) => [font.name, embedFont(update.context, font)]));
      const unique = uniqueNames(update.fontPrefix, names, drawn);
      unique.pages.forEach((added, i) => {
        if (added.length > 0) update.draw(i + 1, added, unique.fonts);
      });
      for (const { field, text, operators } of values) update.set(field, text, operators, names);
      updateRecord(update, content);
      return { kind: 'filled', bytes: update.write() };
    },
  };
}
