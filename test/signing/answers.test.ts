import { beforeEach, describe, expect, it } from 'vitest';
import { agreementFor, useBrought } from '../../src/agreements';
import type { Agreement, Field } from '../../src/agreements/agreement';
import { pmlr } from '../../src/agreements/pmlr';
import { apart, askedApart, personIn, personToKeep, withProposals } from '../../src/signing/answers';
import { answer, choose, type Draft, edit } from '../../src/signing/draft';
import { USUAL } from '../../src/signing/habits';
import { NOBODY } from '../../src/signing/person';
import { PRACTICE_PAPER } from '../../src/signing/practice';
import { prefill, resume } from '../../src/signing/prefill';
import { broughtAgreement, broughtBy } from '../agreements/brought-forms';

const text = (id: string, wants: Extract<Field, { asks: 'text' }>['wants']): Field => ({
  id,
  asks: 'text',
  label: id,
  wants,
  isRequired: false,
});
const workshop: Agreement = broughtAgreement('brought-w', {
  fields: [
    { id: 'title', asks: 'title' },
    { id: 'name', asks: 'signer' },
    text('all', ['authors']),
    text('where', ['affiliation']),
    text('reach', ['signer', 'affiliation', 'email']),
    text('event', ['event']),
    text('remark', []),
  ],
  blocks: [{ kind: 'heading', text: 'Consent' }],
});
const remembered = { signer: '', habits: USUAL, taken: () => false };
const ada = { ...NOBODY, affiliation: 'Old College', email: 'nora@old.example' };

beforeEach(() => useBrought([{ ...broughtBy(workshop), venue: 'ICML 2026', values: { event: 'Rivers 2026' } }]));

const fresh = (kept: typeof ada | null = null): Draft => {
  const draft = prefill(PRACTICE_PAPER, PRACTICE_PAPER.key, remembered);
  return withProposals(workshop, draft, draft, kept);
};

describe('A form that was brought for a venue', () => {
  it('is offered for that venue’s papers, also where the page says more of it, and for no other’s', () => {
    expect(agreementFor('ICML 2026').id).toBe('brought-w');
    expect(agreementFor('ICML 2026 (poster)').id).toBe('brought-w');
    expect(agreementFor('ICML 2025').id).toBe(pmlr.id);
    expect(agreementFor(null).id).toBe(pmlr.id);
    useBrought([{ ...broughtBy(workshop, null, true), venue: 'ICML 2026' }]);
    expect(agreementFor('ICML 2026').id).toBe(pmlr.id);
  });

  it('gives way to the agreement that the author chose, and that stays chosen', () => {
    const chosen = choose({ ...fresh(), agreed: true, authority: true, met: ['1'] }, pmlr);
    expect(chosen).toMatchObject({ agreement: pmlr.id, agreed: false, authority: false, met: [] });
    expect(resume(chosen, fresh())).toMatchObject({ agreement: pmlr.id, terms: chosen.terms });
    const gone = choose(fresh(), broughtAgreement('brought-gone'));
    expect(resume(gone, fresh())).toMatchObject({ agreement: 'brought-w' });
  });
});

describe('What is proposed for the questions of a form', () => {
  it('is what paper, venue and person tell; what nobody knows is empty', () => {
    expect(fresh(ada).answers).toEqual({
      all: 'Nora Lindqvist, Amir Haddad, Mei Tanaka',
      where: 'Old College',
      reach: 'Nora Lindqvist, Old College, nora@old.example',
      event: 'Rivers 2026',
      remark: '',
    });
    expect(fresh().answers).toMatchObject({ where: '', reach: 'Nora Lindqvist' });
  });

  it('is what the venue has put into a blank before anything else, and the author may write over it', () => {
    useBrought([
      { ...broughtBy(workshop), values: { event: 'Rivers' }, given: { event: 'Rivers 26', remark: 'Vol. 2' } },
    ]);
    const proposed = fresh();
    expect(proposed.answers).toMatchObject({ event: 'Rivers 26', remark: 'Vol. 2' });
    const own = { ...proposed, answers: { ...proposed.answers, remark: '' } };
    expect(withProposals(workshop, proposed, own, null).answers.remark).toBe('');
  });

  it('follows the facts until the author writes something else', () => {
    const before = fresh();
    const other = withProposals(workshop, before, edit(before, 'signer', 'Mei Tanaka'), null);
    expect(other.answers.reach).toBe('Mei Tanaka');
    const placed = withProposals(workshop, other, answer(other, 'where', 'New College'), null);
    expect(placed.answers.reach).toBe('Mei Tanaka, New College');
    const own = withProposals(workshop, placed, answer(placed, 'reach', 'by post'), null);
    const later = withProposals(workshop, own, edit(own, 'signer', 'Amir Haddad'), null);
    expect(later.answers).toMatchObject({ reach: 'by post', where: 'New College' });
    const emptied = withProposals(workshop, later, answer(later, 'where', ''), ada);
    expect(emptied.answers.where).toBe('');
  });
});

describe('What a form asks of its signer', () => {
  it('is asked for apart where it stands with other things only', () => {
    expect(askedApart(workshop)).toEqual(['email']);
    expect(askedApart(pmlr)).toEqual([]);
  });

  it('is kept of what was answered, over what was kept before', () => {
    const answers = { where: 'New College', [apart('email')]: 'mei@new.example' };
    expect(personIn(workshop, answers, ada)).toEqual({
      ...NOBODY,
      affiliation: 'New College',
      email: 'mei@new.example',
    });
    expect(personToKeep(workshop, {}, null)).toBeNull();
    expect(personToKeep(workshop, { where: '' }, { ...ada, email: '' })).toBeNull();
  });
});
