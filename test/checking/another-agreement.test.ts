import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/agreements/agreement';
import { pmlr } from '../../src/agreements/pmlr';
import { checkText, nearestAgreement } from '../../src/checking';
import { society } from '../agreements/society';
import { SOCIETY_VALUES, societyText } from '../agreements/society-text';
import { FILLED } from './agreement-text';
import { formWith } from './tamperings';

function checked(text: string, agreement: Agreement = society) {
  const result = checkText(text, agreement, { now: new Date(2021, 5, 11) });
  if (result.kind !== 'checked') throw new Error(result.kind);
  return result;
}

describe('a form of another agreement, with labels of its own', () => {
  it('is the agreement word for word, its facts found by what their fields ask', () => {
    const { verdict, facts, oddities } = checked(societyText());
    expect(verdict.kind).not.toBe('differs');
    expect(facts).toMatchObject({
      title: { value: 'Notes on an Engine' },
      party: { value: 'Ada Byron' },
      correspondingAuthor: { value: 'Ada Byron' },
      signature: { kind: 'text' },
      date: { value: 'June 10, 2021' },
    });
    expect(oddities).toEqual([]);
  });

  it.each([
    ['a clause', 'once and as often', 'once and never as often', 'clause', '1'],
    ['an offer', 'keeps every other right', 'keeps no other right', 'choice', '2'],
    ['the second footnote', 'the first secretary', 'the last secretary', 'footnote', '2'],
    ['a label', 'Hand of the author', 'Mark of the author', 'signature-block', ''],
  ])('a word changed in %s is said in its place', (_, words, others, kind, number) => {
    const { findings } = checked(societyText((text) => text.replace(words, others)));
    const changed = findings.filter((finding) => finding.kind === 'changed').map(({ place }) => place);
    expect(changed).toEqual([{ kind, number }]);
  });

  it('what it does not ask for is not wanting', () => {
    const blocks = society.blocks.filter((block) => block.kind !== 'signature-block');
    const text = societyText().split('Name of the author in block letters')[0] ?? '';
    const { oddities } = checked(text, { ...society, id: 'society-unsigned', blocks });
    expect(oddities.map(({ kind }) => kind)).toEqual([]);
  });

  it('what else it asks is told in the words of the form, each where it stands', () => {
    const { answers, agreement } = checked(societyText());
    expect(agreement).toBe('society-1');
    expect(answers.map(({ field, where, fact }) => [field.label, where, fact.value])).toEqual([
      ['Affiliation of the author', 'blank', SOCIETY_VALUES[2]],
      ['Volume of the series', 'blank', SOCIETY_VALUES[3]],
      ['Editors of the volume', 'blank', SOCIETY_VALUES[4]],
      ['Place', 'label', 'Example'],
    ]);
  });

  it('a term that was written into one of its blanks makes it another agreement', () => {
    const institute = 'Institute of Invented Studies, provided that the author keeps all rights';
    const { verdict, findings, answers } = checked(societyText(undefined, SOCIETY_VALUES.with(2, institute)));
    expect(verdict).toEqual({ kind: 'differs', places: 1 });
    expect(findings.filter(({ kind }) => kind === 'added')).toMatchObject([
      { text: 'provided that the author keeps all rights', place: { kind: 'preamble', number: '3' } },
    ]);
    expect(answers[0]?.fact.value).toBe('Institute of Invented Studies');
  });

  it.each([
    ['⊠ The author grants everybody', 'The author grants everybody the licence CC BY 4.0.'],
    ['[x] The author grants everybody', 'The author grants everybody the licence CC BY 4.0.'],
    ['X The author grants everybody', 'The author grants everybody the licence CC BY 4.0.'],
    ['□ The author grants everybody', undefined],
    ['[ ] The author grants everybody', undefined],
  ])('tells the offer that is taken: %s', (offer, taken) => {
    const { answers, verdict, additions } = checked(
      societyText((text) => text.replace('The author grants everybody', offer)),
    );
    expect(answers.find(({ where }) => where === 'choice')?.fact.value).toBe(taken);
    expect([verdict.kind, additions]).toEqual(['typographic', []]);
    expect(answers.find(({ field }) => field.id === 'editors')?.fact.value).toBe(SOCIETY_VALUES[4]);
  });

  it('tells none where two are', () => {
    const both = societyText((text) => text.replace(/^(?=The author grants)/gm, '☒ '));
    expect(checked(both).answers.some(({ where }) => where === 'choice')).toBe(false);
  });

  it('where it is filled in is told by its fields', () => {
    const { anchors } = checked(societyText());
    expect(anchors.blanks.map(({ field }) => field.id)).toEqual([
      'title',
      'author',
      'affiliation',
      'volume',
      'editors',
    ]);
    expect(anchors.labels.map(({ field }) => field.id)).toEqual(['author', 'place', 'hand', 'day']);
  });
});

describe('of several known agreements, a text is held against the one it is nearest to', () => {
  const known = [pmlr, society] as const;
  const longer: Agreement = {
    ...society,
    id: 'society-2',
    blocks: [
      ...society.blocks,
      { kind: 'attestation', text: 'This is the second edition, which has one sentence more.' },
    ],
  };

  it.each([
    ['PMLR’s form', formWith({}, 'pages'), 'pmlr-2017'],
    [
      'a form with two clauses missing',
      formWith({}, 'paragraphs').replace(/You retain.*?such edits\./s, ''),
      'pmlr-2017',
    ],
    ['the society’s', societyText(), 'society-1'],
    ['the society’s with another clause', societyText((text) => text.replace('two copies', 'no copies')), 'society-1'],
    ['one page of it', societyText().slice(700), 'society-1'],
    ['text of neither', 'A recipe for bread: flour, water, salt, time.', 'pmlr-2017'],
    ['nothing', '', 'pmlr-2017'],
    ['the name alone', FILLED.party, 'pmlr-2017'],
  ])('%s', (_, text, id) => {
    expect(nearestAgreement(text, known).id).toBe(id);
    expect(nearestAgreement(text, [known[0], longer, known[1]]).id).toBe(id);
  });

  it('an edition with a sentence more is told from the one without', () => {
    const text = `${societyText()}\nThis is the second edition, which has one sentence more.`;
    expect(nearestAgreement(text, [society, longer]).id).toBe('society-2');
    expect(nearestAgreement(text, [longer, society]).id).toBe('society-2');
    expect(nearestAgreement(societyText(), [longer, society]).id).toBe('society-1');
  });

  it('a long text takes no time', () => {
    const started = performance.now();
    nearestAgreement('the publisher may print '.repeat(200_000), known);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
