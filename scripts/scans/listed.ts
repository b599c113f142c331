import { pmlr } from '../../src/agreements/pmlr';
import type { Alteration } from './alterations';
import { emptyForm, type Facts, fillIn, paperForm, signedByProduct } from './forms';
import { scanned } from './make';
import { seeded } from './random';
import type { Spec } from './spec';

/** One line of list.json: what a document is, and what is true of it. */
export interface Listed {
  readonly name: string;
  /** The files of the document, in the order in which they are handed over. */
  readonly files: readonly string[];
  readonly group: 'unaltered' | 'altered' | 'received';
  /** Thresholds are set on one half and reported on the other. */
  readonly half: 'set' | 'report';
  readonly device: 'scan' | 'photograph' | 'fax';
  /** Pixels an inch of paper; lines down a fax; an estimate for photographs. */
  readonly dpi: number;
  readonly mode: string;
  readonly producer: string;
  /** The form's pages in the order in which they come. */
  readonly pages: readonly number[];
  readonly turned: number;
  readonly marks: readonly string[];
  readonly alterations: readonly Alteration[];
  readonly facts: Facts & {
    readonly signed: boolean;
    /** How each was written: `product` and `print` are printed letters, the others hands. */
    readonly titleBy: string;
    readonly blockBy: string;
    readonly signatureBy: string | null;
    /** Whether the signature runs over the name and the date. */
    readonly across: boolean;
  };
}

const EXTENSIONS = { jpg: 'jpg', png: 'png', webp: 'webp', tif: 'tif', pdf: 'pdf' } as const;

/** Makes a document: its files and what the list says of it. */
export async function makeListed(
  spec: Spec,
  group: Listed['group'],
  half: Listed['half'],
): Promise<{ listed: Listed; files: Uint8Array[] }> {
  const { name, producer, facts, filling, device, marks = [], layer = null, alterations = [], agreement = pmlr } = spec;
  const random = seeded(name);
  const byProduct = filling.title === 'product';
  const form = await paperForm(
    byProduct ? await signedByProduct(facts, agreement) : await emptyForm(producer, agreement),
    producer,
  );
  if (!byProduct) fillIn(form, facts, filling, random);
  spec.onPaper?.(form, random);
  const pages = spec.pages ?? form.pdf.getPages().map((_, i) => i + 1);
  const files = await scanned(form, { device, pages, marks, layer }, random);
  const listed: Listed = {
    name,
    files: files.map((_, i) => `${name}${files.length > 1 ? `-${i + 1}` : ''}.${EXTENSIONS[device.format]}`),
    group,
    half,
    device: device.kind,
    dpi: device.dpi,
    mode: device.mode,
    producer,
    pages,
    turned: device.turn,
    marks,
    alterations,
    facts: {
      ...facts,
      signed: byProduct || filling.signature !== null,
      titleBy: filling.title,
      blockBy: filling.block,
      signatureBy: byProduct ? 'product' : (filling.signature?.hand ?? null),
      across: byProduct || (filling.signature?.across ?? false),
    },
  };
  return { listed, files };
}
