import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { checkText } from '../../../src/checking';
import { formWith } from '../tamperings';

/** The verdict on the form with lines above its heading, and what is said of these. */
function withHead(...lines: readonly string[]) {
  const result = checkText(`${lines.join('\n')}\n\n${formWith({}, 'paragraphs')}`, pmlr);
  if (result.kind !== 'checked') throw new Error(result.kind);
  return { verdict: result.verdict.kind, above: result.additions.filter(({ blank }) => blank === 'heading') };
}

const LETTERHEADS = [
  ['Example University'],
  ['THE EXAMPLE INSTITUTE OF TECHNOLOGY'],
  [
    'Example University',
    'Department of Computer Science',
    '12 College Road, Exampleton EX1 2AB',
    'Tel: +44 1234 567890 | www.example.ac.uk',
  ],
  ['ETH Zürich', 'Rämistrasse 101', '8092 Zürich, Switzerland'],
  [
    'Universität Beispiel',
    'Institut für Informatik',
    'Prof. Dr. Anna Muster',
    'Musterstraße 5, 12345 Musterstadt',
    'Telefon +49 (0) 123 456-789',
    'E-Mail: muster@example.de',
  ],
  ['Example Labs Inc. · 500 Main Street, Suite 200 · Springfield, CA 94305 · USA'],
  ['東京例大学', '〒100-8111 東京都'],
  ['Anna Muster', 'anna@example.org'],
  ['Laboratoire d’Informatique, CNRS', '12 rue de l’Exemple, 75005 Paris'],
];

const RESERVATIONS = [
  ['Clause 5 excepted'],
  ['Example University does not accept clause 5'],
  ['Not Binding', 'Example University'],
  ['Under Protest', 'Example University'],
  ['Example University', 'without my co-authors'],
  ['Except 5', 'www.example.org'],
  ['5 and 6.3 Deleted', 'Example University'],
  ['Example University', 'Null And Void'],
  ['This form has no force'],
  ['VOID'],
  ['Anna Muster'],
  ['Hello World', 'Good Morning'],
];

describe('what stands above the heading', () => {
  it.each(LETTERHEADS)('is a letterhead: %s', (...lines) => {
    const { verdict, above } = withHead(...lines);
    expect(verdict).toBe('verbatim');
    expect(above.map(({ text }) => text)).toEqual([lines.join(' ')]);
  });

  it.each(RESERVATIONS)('is none: %s', (...lines) => {
    expect(withHead(...lines)).toEqual({ verdict: 'differs', above: [] });
  });

  it.each([
    'DocuSign Envelope ID: 8F3A2B1C-77D0-4E1B-9A52-0C1D2E3F4A5B',
    'Adobe Sign Transaction Number: CBJCHBCAABAA7x3kQ9',
    'Document ID: 5f2a99c01b7e4d',
  ])('is the number of a service for signing: %s', (line) => {
    expect(withHead(line).verdict).toBe('typographic');
  });

  it('is no such number where it says more', () => {
    expect(withHead('Document ID: 5f2a99c01b7e4d, clause 5 excepted').verdict).toBe('differs');
  });
});
