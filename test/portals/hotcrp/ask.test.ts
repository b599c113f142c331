import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/portals';
import { askPortal } from '../../../src/portals/ask';
import { answering, names, paperOf, saved } from '../answers';
import { pageOf } from '../saved-page';

const HEAD = {
  ok: true,
  paper: {
    object: 'paper',
    pid: 12,
    title: 'Compilers in $O(n \\log n)$: Fast & <Correct>',
    abstract: 'We compile.',
    authors: [
      { email: 'grace@navy.example.mil', given_name: 'Grace M.', family_name: 'Hopper', affiliation: 'Navy' },
      { email: 'maria@example.es', given_name: 'María José', family_name: 'de la Cruz' },
      { email: 'm@iitd.example.in', family_name: 'Mausam' },
    ],
    contacts: [{ email: 'office@lab.example.nl', given_name: 'Office', family_name: 'Manager' }],
    decision: 'Accepted',
    status: 'accept',
    'Short title': 'Compilers',
  },
};
const TOLD = ['Grace M.|Hopper', 'María José|de la Cruz', '|Mausam'];

describe('HotCRP’s paper API', () => {
  it('the development head: names with given and family apart, the signed-in author by address', async () => {
    const get = answering({ 'api/paper': HEAD });
    const reading = await askPortal('hotcrp', saved('hotcrp', 'author-view').page, get);
    expect(reading?.kind).toBe('paper');
    expect(names(reading)).toEqual(TOLD);
    expect(paperOf(reading)).toMatchObject({
      title: HEAD.paper.title,
      status: 'accepted',
      signedIn: 'Grace M. Hopper',
      key: 'hotcrp:stoc26.hotcrp.com/12',
      sources: { title: 'portal-api', authors: 'portal-api', status: 'portal-api', venue: 'page' },
    });
    expect(get.asked).toEqual(['https://stoc26.hotcrp.com/api/paper?p=12&forceShow=0']);
  });

  it('3.1: first and last, the contact marked among the authors', async () => {
    const authors = [
      { email: 'grace@navy.example.mil', first: 'Grace M.', last: 'Hopper', contact: true },
      { email: 'maria@example.es', first: 'María José', last: 'de la Cruz' },
      { last: 'Mausam' },
    ];
    const get = answering({ 'api/paper': { ok: true, paper: { ...HEAD.paper, authors } } });
    expect(names(await askPortal('hotcrp', saved('hotcrp', 'author-view').page, get))).toEqual(TOLD);
  });

  it('3.0.0: the paper under "result"', async () => {
    const get = answering({ 'api/paper': { ok: true, result: HEAD.paper } });
    expect(names(await askPortal('hotcrp', saved('hotcrp', 'author-view').page, get))).toEqual(TOLD);
  });

  it.each([
    ['3.0b3 has no such API', { ok: false }],
    ['a refusal', { ok: false, message_list: [{ status: 2, message: 'no' }] }],
    ['HTML for JSON', '<!DOCTYPE html><title>500</title>'],
    ['an empty answer', ''],
    ['a list for a paper', { ok: true, paper: [] }],
    ['a number for a paper', { ok: true, paper: 7 }],
    ['no title', { ok: true, paper: { pid: 12, authors: [] } }],
    ['a title of a megabyte', { ok: true, paper: { pid: 12, title: 'x'.repeat(1_000_000) } }],
    ['another paper', { ok: true, paper: { ...HEAD.paper, pid: 13 } }],
    ['"ok" that is not true', { ok: 'yes', paper: HEAD.paper }],
    ['null', null],
  ])('nothing better than the page: %s', async (_, answer) => {
    expect(
      await askPortal('hotcrp', saved('hotcrp', 'author-view').page, answering({ 'api/paper': answer })),
    ).toBeNull();
    expect(await askPortal('hotcrp', saved('hotcrp', 'author-view').page, answering({}))).toBeNull();
  });

  it('an author known by address or affiliation alone is a gap in the list; an address does not come along', async () => {
    const authors = [
      { email: 'ada@engine.example.org' },
      { given_name: 'Grace M.', family_name: 'Hopper', email: 'grace@navy.example.mil' },
      { affiliation: 'Analytical Society' },
      { family_name: 'alan@turing.example.org' },
      { email: '', affiliation: ' ' },
      {},
    ];
    const get = answering({ 'api/paper': { ok: true, paper: { ...HEAD.paper, authors } } });
    const reading = await askPortal('hotcrp', saved('hotcrp', 'author-view').page, get);
    expect(paperOf(reading)?.authors.map(({ name }) => name)).toEqual(['', 'Grace M. Hopper', '', '']);
    expect(reading?.kind).toBe('paper');
    expect(JSON.stringify(reading)).not.toContain('@');
  });

  it('whoever is signed in and has no name in the list is named by the site itself', async () => {
    const authors = [{ email: 'Grace@navy.example.mil' }, { family_name: 'Mausam' }];
    const { page } = saved('hotcrp', 'author-view');
    const unnamed = pageOf(
      saved('hotcrp', 'author-view').html.replace('Grace M. Hopper <span class="auaff">', '<span class="auaff">'),
      page.url.href,
    );
    const me = { ok: true, email: 'grace@navy.example.mil', given_name: 'Grace', family_name: 'Hopper' };
    const get = answering({ 'api/paper': { ok: true, paper: { ...HEAD.paper, authors } }, 'api/whoami': me });
    expect(paperOf(await askPortal('hotcrp', unnamed, get))).toMatchObject({
      signedIn: 'Grace Hopper',
      authors: [{ name: '' }, { name: 'Mausam' }],
    });
    const nameless = answering({
      'api/paper': { ok: true, paper: { ...HEAD.paper, authors } },
      'api/whoami': { ok: true, email: me.email },
    });
    expect(paperOf(await askPortal('hotcrp', unnamed, nameless))?.signedIn).toBeNull();
  });

  it('authors of every wrong shape name nobody, and the page’s stay', async () => {
    const authors = [null, 7, 'Ada', [], { given_name: 1 }, { family_name: { a: 1 } }, {}];
    const get = answering({ 'api/paper': { ok: true, paper: { ...HEAD.paper, authors } } });
    expect(paperOf(await askPortal('hotcrp', saved('hotcrp', 'author-view').page, get))?.authors).toHaveLength(6);
  });

  it('prefix, account number, suffix and defaults are kept in the question, and in nothing else', async () => {
    const get = answering({ 'api.php/paper': HEAD });
    const reading = await askPortal('hotcrp', saved('hotcrp', 'self-hosted').page, get);
    expect(get.asked).toEqual([
      'https://submit.example.org/conf/stoc26/u/1/api.php/paper?cap=0a7secret&p=12&forceShow=0',
    ]);
    expect(names(reading)).toEqual(TOLD);
    expect(JSON.stringify(reading)).not.toMatch(/0a7secret|c0ffee|@/);
  });

  it('a blind reviewer’s answer has no authors: hidden they stay', async () => {
    const { authors: _, contacts: __, ...blind } = { ...HEAD.paper, pid: 14, title: 'Nameless Here for Evermore' };
    const get = answering({ 'api/paper': { ok: true, paper: { ...blind, status: 'submitted', decision: undefined } } });
    for (const name of ['blind-reviewer', 'chair-not-unfolded']) {
      const reading = await askPortal('hotcrp', saved('hotcrp', name).page, get);
      expect(reading?.kind).toBe('hidden-authors');
      expect(paperOf(reading)).toMatchObject({ authors: [], signedIn: null, status: 'undecided' });
    }
    expect(get.asked.every((address) => address.includes('api/whoami') || address.includes('forceShow=0'))).toBe(true);
  });

  it('under "acting as" nobody is signed in, and it is not asked who', async () => {
    const get = answering({
      'api/paper': HEAD,
      'api/whoami': { ok: true, email: 'grace@navy.example.mil', given_name: 'Grace', family_name: 'Hopper' },
    });
    expect(paperOf(await askPortal('hotcrp', saved('hotcrp', 'acting-as').page, get))?.signedIn).toBeNull();
    expect(get.asked).toHaveLength(1);
  });

  it('who is signed in under an address that no author has', async () => {
    const me = { ok: true, email: 'Office@lab.example.nl', given_name: 'Ada', family_name: 'Byron', roles: 'author' };
    const page = saved('hotcrp', 'withdrawn').page;
    const reading = await askPortal('hotcrp', page, answering({ 'api/paper': { ok: false }, 'api/whoami': me }));
    expect(paperOf(reading)).toMatchObject({ title: 'A Second Thought', signedIn: 'Ada Byron', status: 'withdrawn' });
    const other = { ...me, email: 'somebody@else.example.org' };
    expect(await askPortal('hotcrp', page, answering({ 'api/whoami': other }))).toBeNull();
    expect(
      await askPortal('hotcrp', page, answering({ 'api/whoami': { ok: true, email: 'office@lab.example.nl' } })),
    ).toBeNull();
  });

  it('what the answer leaves out stays as the page shows it, and is said to be from there', async () => {
    const { page } = saved('hotcrp', 'author-view');
    const shown = paperOf(readPage(page));
    const told = await askPortal('hotcrp', page, answering({ 'api/paper': { ok: true, paper: { title: 'T' } } }));
    expect(told).toMatchObject({ kind: 'paper', paper: { title: 'T', number: '12' } });
    expect(paperOf(told)).toMatchObject({ authors: shown?.authors, status: shown?.status, venue: shown?.venue });
    expect(paperOf(told)?.sources).toMatchObject({ title: 'portal-api', authors: 'page', number: 'page' });
  });

  it('whether reviewers see the authors is known from the page, and where nobody is named', async () => {
    const title = { ok: true, paper: { title: 'T' } };
    const anonymous = async (name: string) =>
      paperOf(await askPortal('hotcrp', saved('hotcrp', name).page, answering({ 'api/paper': title })))?.anonymous;
    expect(await anonymous('view-anonymous')).toBe(true);
    expect(await anonymous('blind-reviewer')).toBe(true);
    expect(await anonymous('author-view')).toBeUndefined();
  });

  it('the site may name who is signed in and nothing else: then the page stays, its authors hidden or not', async () => {
    const me = (email: string) => ({ ok: true, email, given_name: 'Ada', family_name: 'Byron' });
    for (const name of ['withdrawn', 'blind-reviewer']) {
      const { page, html } = saved('hotcrp', name);
      const email = /"email":"([^"]+)"/.exec(html)?.[1] ?? '';
      const shown = readPage(page);
      const reading = await askPortal('hotcrp', page, answering({ 'api/whoami': me(email) }));
      expect(reading).toEqual({ kind: shown.kind, paper: { ...paperOf(shown), signedIn: 'Ada Byron' } });
    }
    expect(readPage(saved('hotcrp', 'blind-reviewer').page).kind).toBe('hidden-authors');
  });

  it('nothing is asked on a page of another portal, or where no paper is', async () => {
    const get = answering({ 'api/paper': HEAD, 'api/whoami': { ok: true } });
    const elsewhere = pageOf('<title>A page</title>', 'https://stoc26.hotcrp.com/paper/12');
    for (const page of [elsewhere, saved('hotcrp', 'author-home').page, saved('hotcrp', 'settings').page]) {
      expect(await askPortal('hotcrp', page, get)).toBeNull();
    }
    expect(get.asked).toEqual([]);
  });

  it('a paper chosen from the list', async () => {
    const { page } = saved('hotcrp', 'author-home');
    const list = readPage(page);
    const chosen = list.kind === 'papers' ? list.papers[0] : undefined;
    const reading = await askPortal('hotcrp', page, answering({ 'api/paper': HEAD }), chosen);
    expect(names(reading)).toEqual(TOLD);
    expect(paperOf(reading)).toMatchObject({ key: chosen?.key, venue: 'STOC-ish 2026', signedIn: 'Grace M. Hopper' });
    expect(await askPortal('hotcrp', page, answering({ 'api/paper': HEAD }))).toBeNull();
  });

  it('nothing is asked where the script cannot be trusted', async () => {
    const get = answering({ 'api/paper': HEAD });
    for (const name of ['siteinfo-not-json', 'siteinfo-elsewhere']) {
      expect(await askPortal('hotcrp', saved('hotcrp', name).page, get)).toBeNull();
    }
    expect(get.asked).toEqual([]);
  });
});
