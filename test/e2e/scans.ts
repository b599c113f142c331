import { execFileSync } from 'node:child_process';
import { crc32, deflateSync } from 'node:zlib';
import type { Corners, Grey } from '../../src/scan/picture/grey';
import { firstOwnObject, plainPdf } from '../pdf/read/plain-pdf';

/** The pages of a PDF as a flat scanner at that resolution sees them, in grey. */
export function scanned(pdf: Uint8Array, dpi = 200): Grey[] {
  const out = execFileSync('pdftoppm', ['-gray', '-r', String(dpi), '-'], { input: pdf, maxBuffer: 2 ** 28 });
  const pages: Grey[] = [];
  for (let at = 0; at < out.length; ) {
    const [head = '', width = '', height = ''] =
      /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(out.toString('latin1', at, at + 40)) ?? [];
    if (!head) throw new Error('pdftoppm wrote another format');
    const start = at + head.length;
    at = start + Number(width) * Number(height);
    pages.push({ width: Number(width), height: Number(height), pixels: new Uint8Array(out.subarray(start, at)) });
  }
  return pages;
}

/** A page turned by a little, as a hand lays it on the glass. */
export function askew({ width, height, pixels }: Grey, degrees: number): Grey {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const out = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const from = { x: Math.round(width / 2 + cos * dx + sin * dy), y: Math.round(height / 2 - sin * dx + cos * dy) };
      if (from.x < 0 || from.y < 0 || from.x >= width || from.y >= height) continue;
      out[y * width + x] = pixels[from.y * width + from.x] ?? 255;
    }
  }
  return { width, height, pixels: out };
}

/** A page lying on a dark table, photographed so that its corners come to these places of the picture. */
export function photographed(page: Grey, corners: Corners, width: number, height: number): Grey {
  const toPage = projection(corners, page);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    // The light falls off from the left.
    for (let x = 0; x < width; x++) {
      const [px, py] = toPage(x, y);
      const isPaper = px >= 0 && py >= 0 && px < page.width - 1 && py < page.height - 1;
      const light = 0.95 - (0.25 * x) / width;
      pixels[y * width + x] = Math.round(light * (isPaper ? smooth(page, px, py) : 70 + 6 * ((x * 7 + y * 13) % 3)));
    }
  }
  return { width, height, pixels };
}

function smooth({ width, pixels }: Grey, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [across, down] = [x - left, y - top];
  const at = (dx: number, dy: number) => pixels[(top + dy) * width + left + dx] ?? 255;
  return (
    (1 - down) * ((1 - across) * at(0, 0) + across * at(1, 0)) + down * ((1 - across) * at(0, 1) + across * at(1, 1))
  );
}

/** From a place in the photograph to the place on the page (Heckbert's square to quadrilateral, solved backwards). */
function projection([a, b, c, d]: Corners, page: Grey): (x: number, y: number) => [number, number] {
  const [dx1, dx2, dx3] = [b.x - c.x, d.x - c.x, a.x - b.x + c.x - d.x];
  const [dy1, dy2, dy3] = [b.y - c.y, d.y - c.y, a.y - b.y + c.y - d.y];
  const det = dx1 * dy2 - dx2 * dy1;
  const g = (dx3 * dy2 - dx2 * dy3) / det;
  const h = (dx1 * dy3 - dx3 * dy1) / det;
  const m = [b.x - a.x + g * b.x, d.x - a.x + h * d.x, a.x, b.y - a.y + g * b.y, d.y - a.y + h * d.y, a.y] as const;
  return (x, y) => {
    // m and (g, h, 1) take (u, v) of the unit square to (x, y): two linear equations in u and v.
    const [p, q, r] = [m[0] - g * x, m[1] - h * x, x - m[2]];
    const [s, t, w] = [m[3] - g * y, m[4] - h * y, y - m[5]];
    const over = p * t - q * s;
    return [((r * t - q * w) / over) * page.width, ((p * w - r * s) / over) * page.height];
  };
}

/** A picture as a PNG of 8 bits of grey. */
export function pngOf({ width, height, pixels }: Grey): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const chunk = (name: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const mark = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([mark, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

/** Pictures as the letter pages of a PDF, as a scanner's program writes them. */
export function pdfOfPictures(pictures: readonly Grey[]): Uint8Array {
  const first = firstOwnObject(pictures.length);
  const objects = pictures.map(({ width, height, pixels }) => {
    const packed = deflateSync(pixels);
    const entries = `/Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`;
    return `<</Type /XObject /Subtype /Image ${entries} /Length ${packed.length}>>\nstream\n${packed.toString('latin1')}\nendstream`;
  });
  const pages = pictures.map((_, i) => ({
    lines: [],
    before: 'q 612 0 0 792 0 0 cm /Im Do Q',
    resources: `/XObject <</Im ${first + i} 0 R>>`,
  }));
  return plainPdf(pages, { objects });
}
