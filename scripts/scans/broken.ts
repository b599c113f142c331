import type { BadFile } from './bad';
import { encode, type Format } from './encode';
import { type Picture, pipeline } from './picture';

const cut = (bytes: Uint8Array, share: number) => bytes.slice(0, Math.round(bytes.length * share));

/** A copy with bytes in its middle overwritten. */
function scratched(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.fill(0xa5, Math.round(copy.length * 0.45), Math.round(copy.length * 0.45) + 600);
  return copy;
}

/** A copy with some bytes replaced. */
function patched(bytes: Uint8Array, at: number, ...values: number[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.set(values, at);
  return copy;
}

/** Files of every kind that are cut off, overwritten, or not what their name says. */
export async function broken(page: Picture): Promise<BadFile[]> {
  const encoded = async (format: Format, mode: 'grey' | 'bilevel' = 'grey') => {
    const [bytes] = await encode([page], { mode, format, quality: 70, dpi: [75, 75], orientation: 1, layer: null });
    return bytes ?? new Uint8Array();
  };
  const [jpg, png, webp, tif, fax] = [
    await encoded('jpg'),
    await encoded('png'),
    await encoded('webp'),
    await encoded('tif'),
    await encoded('tif', 'bilevel'),
  ];
  const pdf = await encoded('pdf');
  const text = new TextEncoder();
  const bad = (file: string, what: string, bytes: Uint8Array): BadFile => ({ file, what, answer: 'refused', bytes });
  return [
    bad('cut.jpg', 'a JPEG that ends in its middle', cut(jpg, 0.4)),
    bad('head-only.jpg', 'the first bytes of a JPEG', jpg.slice(0, 40)),
    bad('scratched.jpg', 'a JPEG with bytes overwritten', scratched(jpg)),
    bad('cut.png', 'a PNG that ends in its middle', cut(png, 0.5)),
    bad('scratched.png', 'a PNG with bytes overwritten', scratched(png)),
    bad('no-size.png', 'a PNG of no width', patched(png, 16, 0, 0, 0, 0)),
    bad('cut.webp', 'a WebP that ends in its middle', cut(webp, 0.4)),
    bad('head-only.webp', 'the first bytes of a WebP', webp.slice(0, 20)),
    bad('cut.tif', 'a TIFF that ends in its middle', cut(tif, 0.5)),
    bad('cut-fax.tif', 'a fax page that ends in its middle', cut(fax, 0.5)),
    bad('lost.tif', 'a TIFF whose directory lies beyond its end', patched(tif, 4, 0xff, 0xff, 0xff, 0x7f)),
    bad('circle.tif', 'a TIFF whose directory begins at its own head', patched(tif, 4, 4, 0, 0, 0)),
    bad('cut.pdf', 'a PDF that ends in its middle', cut(pdf, 0.5)),
    bad('scratched.pdf', 'a PDF whose picture is overwritten', scratched(pdf)),
    bad('empty.jpg', 'an empty file', new Uint8Array()),
    bad('text.jpg', 'a text that is called a JPEG', text.encode('This is no picture.\n'.repeat(40))),
    bad('page.png', 'a web page that is called a PNG', text.encode('<!doctype html><title>Sign in</title>')),
    bad(
      'picture.svg',
      'an SVG with a script',
      text.encode('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    ),
    bad(
      'photo.heic',
      'the head of an HEIC file',
      Buffer.concat([Uint8Array.of(0, 0, 0, 24), text.encode('ftypheic\0\0\0\0mif1heic'), new Uint8Array(400)]),
    ),
    bad('animation.gif', 'a GIF', await pipeline(page).gif().toBuffer()),
  ];
}
