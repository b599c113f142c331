import { PDFDocument, type PDFFont, PDFName, PDFNumber, type PDFPage, PDFString, rgb, StandardFonts } from 'pdf-lib';
import { pmlr } from '../../../src/agreements/pmlr';
import { piecesOf } from '../../checking/agreement-text';

/** How a form leaves room for a title and a name between its paragraphs. */
type Blank = 'space' | 'underscores' | 'dots' | 'rule' | 'box' | 'table' | 'field';
/** How it leaves room beside "Corresponding Author:", "Signed:" and "Date:". */
type Line = Blank | 'comb' | 'none';

/** How a form is set. */
export interface Setting {
  readonly blank: Blank;
  readonly line: Line;
  /** An empty field for a digital signature beside "Signed:": as high as its line, or over the next one too. */
  readonly signatureField?: 'beside' | 'two-lines';
  /** "Signed:" and "Date:" beside one another. */
  readonly columns?: boolean;
  readonly size?: number;
  readonly paper?: readonly [number, number];
  /** Before saving. */
  readonly change?: (document: PDFDocument) => void | Promise<void>;
  readonly objectStreams?: boolean;
}

const EMPTY = { title: '', party: '', signer: '', signed: '', date: '' };

/** PMLR's form, not filled in, as somebody might set it. */
export async function formSetAs(setting: Setting): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const sheet = new Sheet(document, font, setting);
  let name: 'title' | 'party' = 'title';
  const pieces = piecesOf(pmlr, EMPTY);
  const from = pieces.findIndex(({ place }) => place?.kind === 'signature-block');
  for (const { place, before, text } of pieces.slice(0, from)) {
    if (place) sheet.paragraph(before + text);
    else {
      sheet.blank(name);
      name = 'party';
    }
  }
  sheet.signatureBlock(pieces.slice(from).flatMap(({ place, before, text }) => (place ? [before + text] : [])));
  await setting.change?.(document);
  return document.save({ useObjectStreams: setting.objectStreams ?? false, updateFieldAppearances: false });
}

class Sheet {
  readonly #size: number;
  readonly #left = 72;
  readonly #right: number;
  readonly #height: number;
  #page: PDFPage;
  #y: number;

  constructor(
    readonly document: PDFDocument,
    readonly font: PDFFont,
    readonly setting: Setting,
  ) {
    const [width, height] = setting.paper ?? [612, 792];
    this.#size = setting.size ?? 10;
    this.#right = width - 72;
    this.#height = height;
    this.#page = document.addPage([width, height]);
    this.#y = height - 80;
  }

  get #leading() {
    return 1.2 * this.#size;
  }

  paragraph(text: string): void {
    for (const line of this.#wrapped(text)) this.#write(line, this.#left);
    this.#y -= 0.5 * this.#size;
  }

  blank(name: 'title' | 'party'): void {
    const { blank } = this.setting;
    const [left, width, size] = [this.#left, this.#right - this.#left, this.#size];
    if (blank === 'underscores' || blank === 'dots') {
      this.#y -= 0.6 * size;
      this.#write(this.#leader(blank, width), left);
      this.#y -= 0.5 * size;
      return;
    }
    const height = 2.4 * size;
    const bottom = this.#y + 0.5 * size - height;
    this.#room(blank, name, left, bottom, width, height);
    this.#y = bottom - 1.3 * size;
  }

  signatureBlock([signer = '', signed = '', date = '']: readonly string[]): void {
    const { columns, line, signatureField } = this.setting;
    this.#y -= this.#size;
    if (this.#y < 140) this.#turnOver();
    const step = ['box', 'table', 'comb'].includes(line) ? 2.6 * this.#size : 1.9 * this.#size;
    const middle = (this.#left + this.#right) / 2 + 10;
    this.#labelled(signer, 'signer', this.#left, columns ? middle - 20 : this.#right, step);
    const bottom = this.#y;
    this.#labelled(signed, 'signed', this.#left, columns ? middle - 20 : this.#right, columns ? 0 : step);
    this.#labelled(date, 'date', columns ? middle : this.#left, this.#right, step);
    if (!signatureField) return;
    const left = this.#left + this.font.widthOfTextAtSize(signed, this.#size) + 4;
    const height = signatureField === 'beside' ? 1.7 * this.#size : 3.6 * this.#size;
    this.#signatureField(left, bottom + 1.2 * this.#size - height, 150, height);
  }

  #labelled(label: string, name: string, left: number, right: number, step: number): void {
    const { line } = this.setting;
    const size = this.#size;
    this.#page.drawText(label, { x: left, y: this.#y, size, font: this.font });
    const start = left + this.font.widthOfTextAtSize(label, size) + 4;
    if (line === 'underscores' || line === 'dots') {
      this.#page.drawText(this.#leader(line, right - start), { x: start, y: this.#y, size, font: this.font });
    } else if (line === 'table') {
      const cell = { y: this.#y - 0.9 * size, height: 2.6 * size, borderWidth: 0.5, borderColor: rgb(0, 0, 0) };
      const split = Math.max(start + 2, left + 130);
      this.#page.drawRectangle({ ...cell, x: left - 4, width: split - left + 4 });
      this.#page.drawRectangle({ ...cell, x: split, width: right - split });
    } else if (line !== 'none') this.#room(line, name, start, this.#y - 0.5 * size, right - start, 1.8 * size);
    this.#y -= step;
  }

  /** Room to write in, drawn or a field. */
  #room(kind: Line, name: string, x: number, y: number, width: number, height: number): void {
    const black = rgb(0, 0, 0);
    if (kind === 'rule') {
      const at = y + 0.25 * height;
      this.#page.drawLine({ start: { x, y: at }, end: { x: x + width, y: at }, thickness: 0.5, color: black });
    } else if (kind === 'box' || kind === 'table') {
      this.#page.drawRectangle({ x, y, width, height, borderWidth: 0.6, borderColor: black });
    } else if (kind === 'field' || kind === 'comb') {
      const field = this.document.getForm().createTextField(name);
      if (kind === 'comb') {
        field.setMaxLength(24);
        field.enableCombing();
      }
      field.addToPage(this.#page, { x, y, width, height, borderWidth: kind === 'comb' ? 0.5 : 0 });
    }
  }

  #signatureField(x: number, y: number, width: number, height: number): void {
    const { context } = this.document;
    const rect = [x, y, x + width, y + height];
    const field = context.obj({ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', F: 4, Rect: rect });
    field.set(PDFName.of('T'), PDFString.of('signature'));
    const ref = context.register(field);
    this.#page.node.addAnnot(ref);
    this.document.getForm().acroForm.addField(ref);
  }

  #leader(kind: 'underscores' | 'dots', width: number): string {
    const sign = kind === 'dots' ? '.' : '_';
    return sign.repeat(Math.floor(width / this.font.widthOfTextAtSize(sign, this.#size)));
  }

  #write(line: string, x: number): void {
    if (this.#y < 72) this.#turnOver();
    this.#page.drawText(line, { x, y: this.#y, size: this.#size, font: this.font });
    this.#y -= this.#leading;
  }

  #turnOver(): void {
    const { width, height } = this.#page.getSize();
    this.#page = this.document.addPage([width, height]);
    this.#y = this.#height - 80;
  }

  #wrapped(text: string): string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(/\s+/)) {
      const longer = line ? `${line} ${word}` : word;
      if (line && this.font.widthOfTextAtSize(longer, this.#size) > this.#right - this.#left) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  }
}

const eachPage = (change: (page: PDFPage) => void) => (document: PDFDocument) => {
  for (const page of document.getPages()) change(page);
};

/** Pages whose content lies turned, and which are shown turned back. */
const turned = (angle: 90 | 180 | 270) =>
  eachPage((page) => {
    const matrix = { 90: '0 1 -1 0 792 0', 180: '-1 0 0 -1 612 792', 270: '0 -1 1 0 0 612' }[angle];
    const { context } = page.doc;
    const stream = (operators: string) => context.register(context.stream(operators));
    const old = page.node.normalizedEntries().Contents;
    const parts = old ? old.asArray() : [];
    page.node.set(PDFName.of('Contents'), context.obj([stream(`q ${matrix} cm\n`), ...parts, stream('\nQ')]));
    if (angle !== 180) page.setMediaBox(0, 0, 792, 612);
    page.node.set(PDFName.of('Rotate'), PDFNumber.of(angle));
  });

/** A page's content in a form XObject that the page draws, and nothing else. */
async function inOneObject(document: PDFDocument): Promise<void> {
  const copy = await PDFDocument.load(await document.save({ updateFieldAppearances: false }));
  const embedded = await document.embedPages(copy.getPages());
  const { context } = document;
  for (const [i, { node }] of document.getPages().entries()) {
    const own = embedded[i];
    if (!own) throw new Error('A page was not embedded');
    node.set(PDFName.of('Resources'), context.obj({ XObject: { Whole: own.ref } }));
    node.set(PDFName.of('Contents'), context.register(context.stream('/Whole Do')));
  }
}

const unbalanced = eachPage((page) => {
  const { context } = page.doc;
  const old = page.node.normalizedEntries().Contents;
  const parts = old ? old.asArray() : [];
  const rest = context.register(context.stream('\nq 0.5 0 0 0.5 40 40 cm q\n'));
  page.node.set(PDFName.of('Contents'), context.obj([...parts, rest]));
});

/** Twenty-six ways to leave room on a form. Hybrid, linearised and tagged files of the same are tested elsewhere. */
export const LAYOUTS: Readonly<Record<string, Setting>> = {
  'room alone': { blank: 'space', line: 'none' },
  underscores: { blank: 'underscores', line: 'underscores' },
  'dot leaders': { blank: 'dots', line: 'dots' },
  'ruled lines': { blank: 'rule', line: 'rule' },
  'table cells': { blank: 'table', line: 'table' },
  boxes: { blank: 'box', line: 'box' },
  'text fields': { blank: 'field', line: 'field' },
  'text fields on lines alone': { blank: 'rule', line: 'field' },
  'combed fields': { blank: 'field', line: 'comb' },
  'a signature field beside': { blank: 'rule', line: 'none', signatureField: 'beside' },
  'a signature field over two lines': { blank: 'rule', line: 'none', signatureField: 'two-lines' },
  'a signature field over two ruled lines': { blank: 'rule', line: 'rule', signatureField: 'two-lines' },
  'two columns of ruled lines': { blank: 'rule', line: 'rule', columns: true },
  'two columns of underscores': { blank: 'underscores', line: 'underscores', columns: true },
  'two columns of boxes': { blank: 'box', line: 'box', columns: true },
  'two columns and room alone': { blank: 'space', line: 'none', columns: true },
  'small type': { blank: 'rule', line: 'rule', size: 7.5 },
  'large type': { blank: 'underscores', line: 'underscores', size: 12.5 },
  'A4 with underscores': { blank: 'underscores', line: 'underscores', paper: [595.28, 841.89] },
  'A4 with fields': { blank: 'field', line: 'field', paper: [595.28, 841.89] },
  'units of two points': {
    blank: 'rule',
    line: 'rule',
    change: eachPage((page) => page.node.set(PDFName.of('UserUnit'), PDFNumber.of(2))),
  },
  'a quarter turn': { blank: 'rule', line: 'underscores', change: turned(90) },
  'half a turn': { blank: 'dots', line: 'rule', change: turned(180) },
  'three quarters of a turn': { blank: 'box', line: 'box', change: turned(270) },
  'a crop box': {
    blank: 'rule',
    line: 'rule',
    change: eachPage((page) => page.setCropBox(30, 40, 560, 730)),
  },
  'streams of objects': { blank: 'underscores', line: 'rule', objectStreams: true },
  'all in one object': { blank: 'rule', line: 'rule', change: inOneObject },
  'states left open': { blank: 'rule', line: 'underscores', change: unbalanced },
};
