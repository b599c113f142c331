import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { drawnForm, type Pen } from './drawn-form';
import { readForm } from './read-form';

const LINE = '____________________';

/** What the blanks of a form ask and want; those that are only offered in brackets. */
async function wantedOf(bytes: Uint8Array): Promise<string[]> {
  const form = await readForm(bytes);
  if (form.kind !== 'form') return [form.why];
  return form.blanks.map(({ asks, wants, isLikely }) => {
    const words = [...(asks === 'text' ? [] : [asks]), ...wants].join(' ') || 'free';
    return isLikely ? words : `(${words})`;
  });
}

const drawn = async (draw: (pen: Pen) => void) => wantedOf(await drawnForm(draw));

/** Lines of a form, one below the other. */
const lines =
  (...all: readonly string[]) =>
  ({ text }: Pen) => {
    for (const [i, words] of all.entries()) text(words, 72, 150 + 22 * i);
  };

describe('what blanks say of each other', () => {
  it('a person in a sentence, and where that person is', async () => {
    expect(await drawn(lines(`between ${LINE} of ${LINE} (the “Author”) and Gull Press`))).toEqual([
      'signer',
      'affiliation',
    ]);
    expect(await drawn(lines(`I, ${LINE}, of ${LINE}, grant the licence.`))).toEqual(['signer', 'affiliation']);
    expect(await drawn(lines(`Person to be contacted: ${LINE} at ${LINE}`))).toEqual(['signer', 'email']);
  });

  it('names on several lines that are signed are the authors’', async () => {
    const row = 'Print name: _______________ Signature: ______________ Date: __________';
    const found = ['authors', 'signature', 'date'];
    expect(await drawn(lines(row, row))).toEqual([...found, ...found]);
    expect(await drawn(lines(row))).toEqual(['signer', 'signature', 'date']);
  });
});

describe('what the publisher signs', () => {
  const own = ['Author’s signature', 'Name', 'Date'].map((label) => `${label}: ${LINE}`);

  it('is offered and not asked, with the name and the day', async () => {
    const theirs = ['Signed for the Publisher', 'Name', 'Date'].map((label) => `${label}: ${LINE}`);
    expect(await drawn(lines(...own, '', ...theirs))).toEqual([
      ...['signature', 'signer', 'date'],
      ...['(signature)', '(signer)', '(date)'],
    ]);
  });

  it('stands beside the author’s part', async () => {
    const found = await drawn(({ text, line }) => {
      text('AUTHOR', 72, 220, 11, true);
      text('PUBLISHER', 320, 220, 11, true);
      ['Signature', 'Name', 'Date'].forEach((label, i) => {
        for (const x of [72, 320]) {
          text(`${label}:`, x, 250 + 30 * i);
          line(x + 58, 252 + 30 * i, 150);
        }
      });
    });
    expect(found).toEqual(['signature', '(signature)', 'signer', '(signer)', 'date', '(date)']);
  });

  it('is no head of all that follows, where the publisher is only named', async () => {
    expect(await drawn(lines('Publisher: Gull Press', ...own))).toEqual(['signature', 'signer', 'date']);
  });
});

describe('what a part for the office is called', () => {
  it.each(['For internal use of Gull Press', 'For the production editor', 'Reserved for the secretariat'])(
    '%s',
    async (head) => {
      const found = await drawn(({ text }) => {
        text(`Author’s signature: ${LINE}`, 72, 150);
        text(head, 72, 200, 11, true);
        text(`Date: ${LINE}`, 72, 222);
      });
      expect(found).toEqual(['signature', '(date)']);
    },
  );
});

it('a field below another, without words of its own, holds more of the same', async () => {
  const document = await PDFDocument.load(await drawnForm(lines('Co-authors:', '', 'Title of the paper:')));
  const page = document.getPage(0);
  [630, 606, 580].forEach((y, i) => {
    document.getForm().createTextField(`Text${i}`).addToPage(page, { x: 180, y, width: 300, height: 18 });
  });
  expect(await wantedOf(await document.save())).toEqual(['authors', '(authors)', 'title']);
});
