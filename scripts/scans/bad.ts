import { broken } from './broken';
import { cat } from './cat';
import { encode } from './encode';
import { emptyForm } from './forms';
import { huge } from './huge';
import { otherPublisher } from './other-publisher';
import { blank, draw, type Picture } from './picture';

/** What a reader ought to answer: `refused` with a word of what to do, or that it is `no-form` that it knows. */
export interface BadInput {
  readonly file: string;
  readonly what: string;
  readonly answer: 'refused' | 'no-form' | 'read-or-stopped';
}

/** A file that is bad, and why. */
export interface BadFile extends BadInput {
  readonly bytes: Uint8Array;
}

const PHOTO = { mode: 'colour', quality: 70, dpi: [200, 200], orientation: 1, layer: null } as const;

/** Makes what is no picture, too large a picture, or a picture of something else. */
export async function makeBad(save: (name: string, bytes: Uint8Array) => void): Promise<BadInput[]> {
  const form = await emptyForm('official');
  const [page, second] = await draw(form, [1, 2], 75);
  if (!page || !second) throw new Error('The form has two pages');
  const files: BadFile[] = [...(await huge()), ...(await broken(page))];
  const add = async (
    name: string,
    pictures: Picture[],
    format: 'jpg' | 'pdf',
    what: string,
    answer: BadInput['answer'],
  ) => {
    const [bytes] = await encode(pictures, { ...PHOTO, format });
    if (bytes) files.push({ file: `${name}.${format}`, what, answer, bytes });
  };
  await add('cat', [cat()], 'jpg', 'a cat', 'no-form');
  const foreign = await draw(await otherPublisher(), [1], 200);
  await add('other-publisher', foreign, 'jpg', 'a scan of another publisher’s form', 'no-form');
  await add('white', [plain(255)], 'jpg', 'a white page', 'no-form');
  await add('black', [plain(0)], 'jpg', 'a black page', 'no-form');
  const pages = await draw(form, [1, 2], 110);
  const forty = Array.from({ length: 40 }, (_, i) => pages[i % 2] ?? page);
  await add('forty-pages', forty, 'pdf', 'forty pages: the form twenty times', 'read-or-stopped');
  const thirtyEight = [...pages, ...Array.from({ length: 38 }, () => foreign[0] ?? page)];
  await add('forty-pages-more', thirtyEight, 'pdf', 'the form, and 38 pages of something else', 'read-or-stopped');
  for (const { file, bytes } of files) save(file, bytes);
  return files.map(({ file, what, answer }) => ({ file, what, answer }));
}

function plain(grey: number): Picture {
  const picture = blank(850, 1100);
  picture.data.fill(grey);
  return picture;
}
