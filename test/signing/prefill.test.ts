import { afterEach, describe, expect, it } from 'vitest';
import { useBrought } from '../../src/agreements';
import { termsOf } from '../../src/agreements/canonical-text';
import { pmlr } from '../../src/agreements/pmlr';
import { UNNAMED } from '../../src/paper/unnamed';
import { choose, edit } from '../../src/signing/draft';
import { type Habits, USUAL } from '../../src/signing/habits';
import { betterKnown, prefill, proposeSigner, type Remembered, resume } from '../../src/signing/prefill';
import { broughtAgreement, broughtBy } from '../agreements/brought-forms';
import { withClause } from '../agreements/changed';
import { paper } from './papers';

const NOBODY: Remembered = { signer: '', habits: USUAL, taken: () => false };
const NOW = new Date(2021, 5, 10);

describe('the proposed signer', () => {
  const authors = ['Ada Byron', 'Grace M. Hopper', 'Alan Mathison Turing'];

  it('is the signed-in person among the authors', () => {
    expect(proposeSigner(paper({ authors, signedIn: 'Grace M. Hopper' }), 'Ada Byron')).toEqual({
      name: 'Grace M. Hopper',
      why: 'signed-in',
    });
  });

  it('is found by a name that the portal cut short', () => {
    expect(proposeSigner(paper({ authors, signedIn: 'Alan Mathison Tur…' }), '')?.name).toBe('Alan Mathison Turing');
  });

  it('is never guessed from one or two letters, which would fit too many', () => {
    expect(proposeSigner(paper({ authors, signedIn: 'Al' }), '')?.why).toBe('first-author');
    expect(proposeSigner(paper({ authors, signedIn: 'Ala' }), '')).toEqual({
      name: 'Alan Mathison Turing',
      why: 'signed-in',
    });
    expect(proposeSigner(paper({ authors, signedIn: 'Gr…' }), '')?.why).toBe('first-author');
  });

  it('is never guessed between two authors whom a short name fits', () => {
    const twins = ['Wei Zhang', 'Wei Zhao'];
    expect(proposeSigner(paper({ authors: twins, signedIn: 'Wei Zha' }), '')?.why).toBe('first-author');
  });

  it('is else the remembered name, when it is among the authors', () => {
    expect(proposeSigner(paper({ authors }), 'grace m. hopper')).toEqual({
      name: 'Grace M. Hopper',
      why: 'remembered',
    });
    expect(proposeSigner(paper({ authors }), 'Edsger Dijkstra')?.why).toBe('first-author');
  });

  it('is else the one author whose name is a spelling of the author’s own', () => {
    const spellings = ['A. M. Turing', 'alan mathison turing'];
    expect(proposeSigner(paper({ authors }), 'A. Turing', spellings)).toEqual({
      name: 'Alan Mathison Turing',
      why: 'spelling',
    });
    expect(proposeSigner(paper({ authors }), 'Ada Byron', spellings)?.why).toBe('remembered');
    const twice = ['Alan Mathison Turing', 'A. M. Turing'];
    expect(proposeSigner(paper({ authors: twice }), '', spellings)?.why).toBe('first-author');
    expect(proposeSigner(paper({ authors }), '', ['Turing', ''])?.why).toBe('first-author');
  });

  it('is else the author whom the page marks as the corresponding one', () => {
    const marked = paper({ authors, corresponding: 'Alan Mathison Turing' });
    expect(proposeSigner(marked, '')).toEqual({ name: 'Alan Mathison Turing', why: 'marked' });
    expect(proposeSigner(marked, 'Ada Byron')?.why).toBe('remembered');
  });

  it('is nobody where the authors are hidden', () => {
    expect(proposeSigner(paper({ authors: [] }), 'Ada Byron')).toBeNull();
  });

  it('is nobody where the first author has no name on the page, and the key of the form is asked for', () => {
    const gap = { ...paper({ authors }), authors: [UNNAMED, ...paper({ authors }).authors] };
    expect(proposeSigner(gap, '')).toBeNull();
    expect(proposeSigner({ ...gap, signedIn: 'Alan Mathison' }, '')).toEqual({
      name: 'Alan Mathison Turing',
      why: 'signed-in',
    });
    expect(prefill(gap, '', NOBODY, NOW)).toMatchObject({ signer: '', fileName: '' });
  });
});

describe('a new draft', () => {
  it('holds what the page tells and confirms nothing', () => {
    const draft = prefill(paper({ title: 'Sharp $\\ell_1$ Bounds' }), '', NOBODY, NOW);
    expect(draft).toMatchObject({
      key: 'openreview:AAxIs3D2ZZ',
      title: 'Sharp ℓ₁ Bounds',
      signer: 'Jianfei Chen',
      date: 'June 10, 2021',
      fileName: 'chen21Permission.pdf',
      edited: [],
      authority: false,
      agreed: false,
      pen: { tab: 'draw', strokes: [], typed: '', hand: null, picture: null, meant: false },
      answers: {},
      record: true,
      ideographs: null,
      signed: null,
    });
  });

  it('follows the author’s habits', () => {
    const habits: Habits = { ...USUAL, record: false, dates: 'day-first', ink: 'black', spellings: ['Lianmin Zheng'] };
    const liked = { ...NOBODY, habits };
    expect(prefill(paper(), '', liked, NOW)).toMatchObject({
      signer: 'Lianmin Zheng',
      date: '10 June 2021',
      ink: 'black',
      record: false,
    });
    const kept = { ...prefill(paper(), '', NOBODY, NOW), record: true };
    expect(resume(kept, prefill(paper(), '', liked, NOW))).toMatchObject({
      date: '10 June 2021',
      ink: 'black',
      record: true,
    });
  });

  it('is named by the paper’s number where the author likes that, unless the venue has a rule', () => {
    const liked = { ...NOBODY, habits: { ...USUAL, fileNames: 'number' as const } };
    const nameFor = (facts: Parameters<typeof paper>[0]) => prefill(paper(facts), '', liked).fileName;
    expect(nameFor({ number: '391' })).toBe('391-Permission.pdf');
    expect(nameFor({ number: null })).toBe('chen21Permission.pdf');
    expect(nameFor({ number: '../../x' })).toBe('chen21Permission.pdf');
    expect(nameFor({ number: '391', slug: 'chen21z' })).toBe('391-Permission.pdf');
    expect(nameFor({ number: null, portal: 'cmt', venue: 'AISTATS 2023' })).toBe('');
  });

  it('asks for the file name where the rule cannot be followed', () => {
    expect(prefill(paper({ authors: ['陈键飞'] }), '', NOBODY).fileName).toBe('');
    expect(prefill(paper({ year: null, yearFrom: null }), '', NOBODY).fileName).toBe('');
  });

  it("takes PMLR's own identifier on its pages", () => {
    expect(prefill(paper({ slug: 'chen21z' }), '', NOBODY).fileName).toBe('chen21zPermission.pdf');
  });

  it("takes the venue's own name for the file where it has one", () => {
    const facts = { portal: 'cmt', venue: 'AISTATS 2023', number: '642' };
    expect(prefill(paper(facts), '', NOBODY).fileName).toBe('642-Permission.pdf');
    expect(prefill(paper({ ...facts, number: null }), '', NOBODY).fileName).toBe('');
    expect(prefill(paper({ ...facts, portal: 'openreview' }), '', NOBODY).fileName).toBe('chen21Permission.pdf');
  });

  it('names no author in the file where the portal hides them', () => {
    const blind = { anonymous: true, number: '4321' } as const;
    expect(prefill(paper(blind), '', NOBODY).fileName).toBe('4321-Permission.pdf');
    expect(prefill(paper({ ...blind, authors: [] }), '', NOBODY).fileName).toBe('4321-Permission.pdf');
    expect(prefill(paper({ ...blind, number: null }), '', NOBODY).fileName).toBe('AAxIs3D2ZZ-Permission.pdf');
    expect(prefill(paper({ ...blind, number: null, key: 'labels:a.example/a title' }), '', NOBODY).fileName).toBe('');
    expect(prefill(paper({ ...blind, portal: 'cmt', venue: 'AISTATS 2023' }), '', NOBODY).fileName).toBe(
      '4321-Permission.pdf',
    );
  });

  it('tells apart a file name used here for another paper', () => {
    const again = { ...NOBODY, taken: (name: string) => name === 'chen21Permission.pdf' };
    expect(prefill(paper({ number: '642' }), '', again).fileName).toBe('chen21Permission-642.pdf');
    expect(prefill(paper(), '', again).fileName).toBe('chen21Permission-AAxIs3D2ZZ.pdf');
    const elsewhere = paper({ key: 'citation-metadata:journal.example/actnn reducing training' });
    expect(prefill(elsewhere, '', again).fileName).toBe('chen21Permission-2.pdf');
  });

  it('is empty, and can be filled by hand, where there is no paper', () => {
    expect(prefill(null, 'by-hand:1', NOBODY, NOW)).toMatchObject({
      key: 'by-hand:1',
      paper: null,
      title: '',
      signer: '',
      date: 'June 10, 2021',
      fileName: '',
    });
  });
});

describe('a kept draft taken up again', () => {
  const fresh = prefill(paper(), '', NOBODY, NOW);
  const confirmed = { ...fresh, authority: true, agreed: true };

  it('keeps what the author edited, and follows the page in the rest', () => {
    const kept = edit({ ...confirmed, date: 'May 1, 2021' }, 'title', 'My own title');
    const again = resume({ ...kept, authority: true, agreed: true }, fresh);
    expect(again).toMatchObject({ title: 'My own title', date: 'June 10, 2021', authority: true, agreed: true });
  });

  it('takes the confirmations back when the page now has another title', () => {
    const changed = prefill(paper({ title: 'ActNN, revised' }), '', NOBODY, NOW);
    expect(resume(confirmed, changed)).toMatchObject({ title: 'ActNN, revised', authority: false, agreed: false });
  });

  it('takes the confirmations back when the page now has another signer', () => {
    const changed = prefill(paper({ authors: ['Lianmin Zheng', 'Jianfei Chen'] }), '', NOBODY, NOW);
    const kept = { ...changed, ...confirmed, title: changed.title };
    expect(resume(kept, changed)).toMatchObject({ signer: 'Lianmin Zheng', authority: false, agreed: false });
    expect(resume({ ...kept, signer: changed.signer }, changed)).toMatchObject({ authority: true, agreed: true });
  });

  it.each(['authority', 'agreed'] as const)('brings back no confirmation that was not given: %s', (one) => {
    expect(resume({ ...confirmed, [one]: false }, fresh)).toMatchObject({
      authority: true,
      agreed: true,
      [one]: false,
    });
  });

  it('takes the confirmations back when a clause was changed, and follows the agreement', () => {
    const reworded = termsOf(withClause('4', (text) => text.replace('retain', 'waive')));
    expect(resume(confirmed, { ...fresh, terms: reworded })).toMatchObject({
      title: confirmed.title,
      terms: reworded,
      authority: false,
      agreed: false,
    });
    expect(resume({ ...confirmed, terms: reworded }, fresh)).toMatchObject({ authority: false, agreed: false });
  });

  it('knows what was read of the same words, and nothing of others', () => {
    const read = { ...confirmed, met: ['1', '2'] };
    expect(resume(read, { ...fresh, title: 'Another' }).met).toEqual(['1', '2']);
    const reworded = termsOf(withClause('4', (text) => text.replace('retain', 'waive')));
    expect(resume(read, { ...fresh, terms: reworded }).met).toEqual([]);
  });

  it('takes the confirmations back when another agreement is asked for', () => {
    const other = { ...pmlr, id: 'another-2030' };
    const again = resume(confirmed, { ...fresh, agreement: other.id, terms: termsOf(other) });
    expect(again).toMatchObject({ agreement: 'another-2030', authority: false, agreed: false });
  });

  it('that was signed stays as it was signed, whatever the page says now', () => {
    const signed = {
      date: 'June 10, 2021',
      fileName: 'a.pdf',
      title: fresh.title,
      signer: fresh.signer,
      attached: false,
    };
    const kept = { ...fresh, signed };
    expect(resume(kept, prefill(paper({ title: 'Another', authors: ['Somebody'] }), '', NOBODY))).toBe(kept);
  });

  it.each([
    { tab: 'type', strokes: [], typed: 'Jianfei', hand: null, picture: null, meant: false } as const,
    { tab: 'draw', strokes: [[{ x: 1, y: 2 }]], typed: '', hand: null, picture: null, meant: false } as const,
  ])('keeps a signature begun: %j', (pen) => {
    expect(resume({ ...confirmed, pen }, prefill(paper(), '', NOBODY, NOW)).pen).toEqual(pen);
  });

  it('keeps its paper where the page no longer shows one, and follows the page where it does', () => {
    expect(resume(confirmed, { ...fresh, paper: null }).paper).toEqual(fresh.paper);
    const renumbered = paper({ number: '643' });
    expect(resume(confirmed, prefill(renumbered, '', NOBODY, NOW)).paper).toEqual(renumbered);
  });
});

describe('two readings of one paper', () => {
  const shown = paper({ title: 'O(n2)', sources: { title: 'page' } });
  const told = paper({ title: 'O($n^2$)', sources: { title: 'portal-api' } });

  it('are told apart by how much their source is trusted', () => {
    expect(betterKnown(told, shown)).toBe(told);
    expect(betterKnown(shown, told)).toBe(told);
    expect(betterKnown(shown, { ...shown, title: 'O(n3)' })?.title).toBe('O(n3)');
  });

  it('are never mixed with another paper’s', () => {
    const other = { ...shown, key: 'openreview:other' };
    expect(betterKnown(told, other)).toBe(other);
    expect(betterKnown(told, null)).toBeNull();
  });
});

describe('a draft of a form that was brought, whose words were changed since', () => {
  afterEach(() => useBrought([]));

  it('is asked again, and can be signed then', () => {
    const own = broughtAgreement();
    useBrought([broughtBy(own)]);
    const fresh = prefill(null, 'form', NOBODY);
    const kept = { ...choose(fresh, own), agreed: true };
    const changed = { ...own, blocks: own.blocks.slice(1) };
    useBrought([broughtBy(changed)]);
    expect(resume(kept, fresh)).toMatchObject({ agreement: own.id, terms: termsOf(changed), agreed: false });
  });
});
