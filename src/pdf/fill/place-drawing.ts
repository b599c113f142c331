import type { BlankPlace } from '../../agreements/agreement';
import type { SignatureInk } from '../../signing/signature-ink';
import type { Box } from '../pdfium/geometry';
import type { FieldValue } from './field-values';
import type { Fitted } from './fit';
import type { FormField } from './form-fields';

/** Something that is drawn in a place of the page, or shown in the form's own field there. */
export type PlaceDrawing = {
  readonly place: BlankPlace;
  /** The marked content that it follows. */
  readonly after: number | null;
  /** null where it is drawn on the page. */
  readonly field: FormField | null;
} & (
  | { readonly kind: 'text'; readonly text: string; readonly fitted: Fitted; readonly value: FieldValue | null }
  | { readonly kind: 'ink'; readonly ink: SignatureInk; readonly box: Box }
  | { readonly kind: 'mark'; readonly box: Box }
);

/** Where a drawing's ink is. */
export function boxesOf(drawing: PlaceDrawing): Box[] {
  return drawing.kind === 'text' ? boxesOfLines(drawing.fitted) : [drawing.box];
}

function boxesOfLines({ size, lines }: Fitted): Box[] {
  return lines.map(({ line: { shaped }, x, baseline }) => ({
    left: x,
    right: x + shaped.width * size,
    top: baseline - shaped.top * size,
    bottom: baseline - shaped.bottom * size,
  }));
}
