import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { FONT, type PageItems } from './page-items';

/** Makes a PDF of pages in memory. Each call embeds the font anew, as an author's click does. */
export type MakePdf = (pages: readonly PageItems[]) => Promise<Uint8Array>;

const fontFile = fileURLToPath(new URL(`../../../public/fonts/${FONT}`, import.meta.url));

/** The libraries, each loaded when it is asked for, so that a cold run counts its loading. */
export const LIBRARIES: Readonly<Record<string, () => Promise<MakePdf>>> = {
  jsPDF: async () => {
    const { jsPDF } = await import('jspdf');
    const font = (await readFile(fontFile)).toString('base64');
    return async (pages) => {
      const pdf = new jsPDF({ unit: 'pt', format: 'letter', compress: true });
      pdf.addFileToVFS(FONT, font);
      pdf.addFont(FONT, 'CMU', 'normal');
      pages.forEach(({ texts, rules, paths }, i) => {
        if (i > 0) pdf.addPage('letter');
        pdf.setFont('CMU');
        for (const { text, x, y, size } of texts) pdf.setFontSize(size).text(text, x, 792 - y);
        pdf.setLineWidth(0.398);
        for (const { x, y, width } of rules) pdf.line(x, 792 - y, x + width, 792 - y);
        for (const { d, width } of paths) {
          pdf.setLineWidth(width);
          pdf.path(steps(d)).stroke();
        }
      });
      return new Uint8Array(pdf.output('arraybuffer'));
    };
  },
  pdfkit: async () => {
    const { default: PDFDocument } = await import('pdfkit');
    const font = await readFile(fontFile);
    return (pages) =>
      new Promise((resolve, reject) => {
        const pdf = new PDFDocument({ size: 'letter', margin: 0, autoFirstPage: false });
        const chunks: Buffer[] = [];
        pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
        pdf.on('end', () => resolve(Buffer.concat(chunks)));
        pdf.on('error', reject);
        pdf.registerFont('CMU', font);
        for (const { texts, rules, paths } of pages) {
          pdf.addPage().font('CMU');
          for (const { text, x, y, size } of texts) {
            pdf.fontSize(size).text(text, x, 792 - y, { lineBreak: false, baseline: 'alphabetic' });
          }
          for (const { x, y, width } of rules)
            pdf
              .lineWidth(0.398)
              .moveTo(x, 792 - y)
              .lineTo(x + width, 792 - y)
              .stroke();
          for (const { d, width } of paths) pdf.lineWidth(width).path(d).stroke();
        }
        pdf.end();
      });
  },
  pdfmake: async () => {
    const { default: pdfmake } = await import('pdfmake');
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy((file) => file === fontFile);
    pdfmake.setFonts({ CMU: { normal: fontFile } });
    return async (pages) => {
      const content = pages.flatMap(({ texts, rules, paths }, i) => [
        { text: '', ...(i > 0 && { pageBreak: 'before' as const }) },
        ...texts.map(({ text, x, y, size }) => ({
          text,
          fontSize: size,
          noWrap: true,
          absolutePosition: { x, y: 792 - y - size },
        })),
        {
          absolutePosition: { x: 0, y: 0 },
          canvas: rules.map(({ x, y, width }) => ({
            type: 'line' as const,
            x1: x,
            y1: 792 - y,
            x2: x + width,
            y2: 792 - y,
            lineWidth: 0.398,
          })),
        },
        ...paths.map(({ d, width }) => ({
          absolutePosition: { x: 0, y: 0 },
          svg: `<svg width="612" height="792"><path d="${d}" stroke="black" fill="none" stroke-width="${width}"/></svg>`,
        })),
      ]);
      const made = pdfmake.createPdf({ pageSize: 'LETTER', pageMargins: 0, defaultStyle: { font: 'CMU' }, content });
      return new Uint8Array(await made.getBuffer());
    };
  },
  'pdf-lib + fontkit': async () => {
    const { PDFDocument, LineCapStyle } = await import('pdf-lib');
    const { default: fontkit } = await import('@pdf-lib/fontkit');
    const font = await readFile(fontFile);
    return async (pages) => {
      const pdf = await PDFDocument.create();
      pdf.registerFontkit(fontkit);
      const cmu = await pdf.embedFont(font, { subset: true });
      for (const { texts, rules, paths } of pages) {
        const page = pdf.addPage([612, 792]);
        for (const { text, x, y, size } of texts) page.drawText(text, { x, y, size, font: cmu });
        for (const { x, y, width } of rules)
          page.drawLine({ start: { x, y }, end: { x: x + width, y }, thickness: 0.398 });
        for (const { d, width } of paths) {
          page.drawSvgPath(d, { x: 0, y: 792, borderWidth: width, borderLineCap: LineCapStyle.Round });
        }
      }
      return pdf.save();
    };
  },
};

/** An SVG path of moves, lines and curves as jsPDF's steps. */
function steps(d: string): { op: string; c: number[] }[] {
  return [...d.matchAll(/([MLC])([^MLC]*)/g)].map(([, op = '', numbers = '']) => ({
    op: op.toLowerCase(),
    c: numbers.trim().split(/\s+/).map(Number),
  }));
}
