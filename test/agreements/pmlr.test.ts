import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { agreements } from '../../src/agreements';
import type { Block, Clause } from '../../src/agreements/agreement';
import { pmlr } from '../../src/agreements/pmlr';

/** The publisher's own file, as offered to authors. */
const OFFICIAL = 'test/fixtures/pmlr/pmlr-license-agreement.pdf';

/** The publisher's words in reading order: line breaks closed, words broken at a line's end put together. */
function officialText(): string {
  const text = execFileSync('pdftotext', ['-raw', OFFICIAL, '-'], { encoding: 'utf8' });
  return text
    .replace(/\n\d\n?\f/g, '\n')
    .replace(/-\n/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const clauseText = (clause: Clause): string =>
  [`${clause.number.split('.').at(-1)}. ${clause.text}`, ...clause.clauses.map(clauseText)].join(' ');

/** Our words as the publisher's file would be read: the footnote stands at the foot of the first page, after clause 5. */
function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'attestation':
      return block.text;
    case 'paragraph':
      return block.content.map((part) => (part.kind === 'text' ? part.text : part.mark)).join('');
    case 'blank':
    case 'choice':
      return '';
    case 'clauses':
      return block.clauses.map(clauseText).join(' ');
    case 'footnote':
      return `${block.mark}${block.text}`;
    case 'signature-block':
      return block.rows.map(({ label }, i) => `${i === 0 ? '•' : '–'} ${label}:`).join(' ');
  }
}

describe("PMLR's agreement", () => {
  it("is the publisher's file to the letter", () => {
    const footnote = pmlr.blocks.find(({ kind }) => kind === 'footnote');
    const ours = pmlr.blocks
      .filter((block) => block !== footnote)
      .map(blockText)
      .filter(Boolean)
      .join(' ')
      .replace(' 6. ', ` ${footnote ? blockText(footnote) : ''} 6. `);
    expect(ours).toBe(officialText());
  });

  it('would notice one changed letter', () => {
    expect(officialText()).toContain('peerreviewed');
    expect(officialText()).not.toContain('peer-reviewed');
  });
});

describe('the notes of every agreement', () => {
  const all = (clauses: readonly Clause[]): Clause[] => clauses.flatMap((c) => [c, ...all(c.clauses)]);
  const clauses = agreements.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'clauses' ? all(block.clauses) : [])),
  );
  it.each(clauses.map((c) => [c.number, c.note]))('clause %s has a note of at most thirty words', (_, note) => {
    const words = note.split(/\s+/).filter(Boolean);
    expect(words.length).toBeGreaterThan(4);
    expect(words.length).toBeLessThanOrEqual(30);
  });
});
