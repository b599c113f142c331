import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of a PDF as pdf.js reads it; by default it would also spell out what Unicode has as one character (ﬀ). */
export async function pdfJsText(pdf: Uint8Array): Promise<string> {
  const loading = getDocument({ data: pdf.slice(), verbosity: 0 });
  try {
    const document = await loading.promise;
    let text = '';
    for (let i = 1; i <= document.numPages; i++) {
      const { items } = await (await document.getPage(i)).getTextContent({ disableNormalization: true });
      text += `${items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')}\n`;
    }
    return text;
  } finally {
    await loading.destroy();
  }
}
