import { describe, expect, it } from 'vitest';
import { pmlr } from '../../src/agreements/pmlr';
import { type CheckResult, checkText, isDifference } from '../../src/checking';
import { FILLED, type Layout } from './agreement-text';
import { formWith } from './tamperings';

type Checked = Extract<CheckResult, { kind: 'checked' }>;

function checked(text: string): Checked {
  const result = checkText(text, pmlr, { now: new Date(2026, 10, 22) });
  if (result.kind !== 'checked') throw new Error(`not checked: ${result.kind}`);
  return result;
}

/** The texts that somebody added, as the author is shown them. */
const added = (text: string) =>
  checked(text).findings.flatMap((finding) => (finding.kind === 'added' ? [finding.text.replace(/\s+/g, ' ')] : []));

const form = (layout: Layout = 'paragraphs') => formWith({}, layout);

describe('lines set behind a form whose blanks are empty', () => {
  const empty = formWith({ title: '', party: '' }, 'paragraphs');

  it('are its title and party where the last is the name that it is signed with', () => {
    const { facts } = checked(`${empty}\n\n\nOn the Depth of Networks\n\n${FILLED.signer}\n`);
    expect(facts.title?.value).toBe('On the Depth of Networks');
    expect(facts.party?.value).toBe(FILLED.signer);
  });

  it.each(['Somebody Else', 'Boston, Massachusetts', 'Institute of Examples'])(
    'are text that somebody added where the last is %s',
    (last) => {
      const text = `${empty}\n\n\nFor review by the legal office\n\n${last}\n`;
      expect(checked(text).facts.title).toBeNull();
      expect(checked(text).facts.party).toBeNull();
      expect(added(text).join(' ')).toContain(`For review by the legal office ${last}`);
    },
  );
});

describe('the line above a quoted form', () => {
  const answered = (line: string) => `${line}\n\n${form().replace(/^/gm, '> ')}`;

  it('is a mail program’s where it holds a time and a writer', () => {
    expect(
      checked(answered('On Sun, Nov 22, 2026 at 1:00 AM Jane Doe <jane@example.org> wrote:')).verdict.kind,
    ).not.toBe('differs');
  });

  it.each([
    'On publication at 1:00 AM the publisher agrees to pay a fee of $500, as Jane Doe wrote:',
    'On the terms that the authors waive all rights at 10:30, Jane Doe <jane@example.org> wrote:',
  ])('is shown as added where it could be a term: %s', (line) => {
    const result = checked(answered(line));
    expect(result.verdict.kind).toBe('differs');
    expect(added(answered(line)).join(' ')).toContain(line.slice(0, 40));
  });
});

describe('numbers before lines', () => {
  it('are shown with the lines that somebody added, be they ten and rising', () => {
    const list = Array.from({ length: 12 }, (_, i) => `${10 * (i + 1)} copies go to the editor`).join('\n');
    expect(added(`${form()}\n\n${list}`).join(' ')).toContain('20 copies go to the editor 30 copies go to the editor');
  });
});

describe('the edge of a printed page', () => {
  const stamped = (title: string) => `11/22/26, 1:00 AM ${title}\n\n${form()}`;

  it('is a time with the title of the page', () => {
    expect(checked(stamped('PMLR | Publication Agreement')).findings.filter(isDifference)).toEqual([]);
  });

  it.each([
    'Publication Agreement expires unless paid',
    'Publication Agreement, exclusive rights granted',
    'Publication Agreement subject to fees',
    'withdrawn',
    'The licence expires.pdf',
  ])('is no edge where its title could be a term: %s', (title) => {
    expect(checked(stamped(title)).verdict.kind).toBe('differs');
  });
});
