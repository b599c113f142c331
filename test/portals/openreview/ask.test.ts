import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/portals';
import { askPortal } from '../../../src/portals/ask';
import { answering, paperOf, saved } from '../answers';
import { pageOf } from '../saved-page';

describe('a paper chosen from a list of OpenReview', () => {
  const { page } = saved('openreview', 'author-console');
  const list = readPage(page);
  const papers = list.kind === 'papers' ? list.papers : [];

  it('its own page has the title in TeX; what the row knew and the page does not, stays', async () => {
    const chosen = papers[0];
    if (!chosen) throw new Error('no paper on the list');
    const id = new URL(chosen.url).searchParams.get('id') ?? '';
    const forum = `<!DOCTYPE html><html><head><title>$\\ell_1$ | OpenReview</title><meta name="citation_title" content="Sharp $\\ell_1$ Bounds">
      <meta name="citation_author" content="Ada Byron"><meta name="citation_pdf_url" content="https://openreview.net/pdf?id=${id}"></head><body><main></main></body></html>`;
    const get = answering({ '/forum': forum });
    const reading = await askPortal('openreview', page, get, chosen);
    expect(get.asked).toEqual([`https://openreview.net/forum?id=${id}`]);
    expect(paperOf(reading)).toMatchObject({
      key: chosen.key,
      title: 'Sharp $\\ell_1$ Bounds',
      authors: [{ name: 'Ada Byron' }],
      signedIn: chosen.signedIn,
      status: chosen.status,
      number: chosen.number,
      sources: { title: 'citation-metadata', number: 'page' },
    });
  });

  it.each([
    ['another paper’s page', saved('openreview', 'math-title').html],
    ['an error page', saved('openreview', 'missing').html],
    ['a challenge', saved('openreview', 'challenge').html],
    ['JSON', { ok: true }],
  ])('is left as the list shows it: %s', async (_, answer) => {
    expect(await askPortal('openreview', page, answering({ '/forum': answer }), papers[0])).toBeNull();
  });

  it('a forum page whose body still shows the paper before comes fresh, with its authors', async () => {
    const { page: stale } = saved('openreview', 'stale-body-object-authors');
    expect(paperOf(readPage(stale))?.authors).toEqual([]);
    const get = answering({ '/forum': saved('openreview', 'object-authors').html });
    const reading = await askPortal('openreview', stale, get);
    expect(get.asked).toHaveLength(1);
    expect(paperOf(reading)?.key).toBe(paperOf(readPage(stale))?.key);
    expect(paperOf(reading)?.authors.length).toBeGreaterThan(0);
  });

  it('a camera-ready form says nothing of status and venue: the paper’s own page does', async () => {
    const { page: form } = saved('openreview', 'camera-ready');
    expect(paperOf(readPage(form))).toMatchObject({ status: 'unknown', sources: { venue: 'citation-metadata' } });
    const get = answering({
      '/forum': saved('openreview', 'actnn').html.replace('<span>Jianfei Chen</span>', '<span>Lianmin Zheng</span>'),
    });
    const reading = await askPortal('openreview', form, get);
    expect(get.asked).toEqual(['https://openreview.net/forum?id=aCtNN2bItq']);
    expect(paperOf(reading)).toMatchObject({
      status: 'accepted',
      venue: paperOf(readPage(saved('openreview', 'actnn').page))?.venue,
      signedIn: 'Lianmin Zheng',
      sources: { venue: 'page', status: 'page' },
    });
    expect(await askPortal('openreview', form, answering({}))).toBeNull();
  });

  it.each([
    ['camera-ready-data', 'a form on a page that came with the paper’s data'],
    ['decision-in-reply', 'a decision among the replies'],
    ['object-authors-many', 'twenty-five authors in the page’s data'],
  ])('%s: %s is read from the open page, and takes no request', async (name) => {
    const get = answering({});
    expect(await askPortal('openreview', saved('openreview', name).page, get)).toBeNull();
    expect(get.asked).toEqual([]);
  });

  it('a body that still shows the paper before has neither: they come with the fresh page', async () => {
    const { page: stale } = saved('openreview', 'stale-body');
    const known = paperOf(readPage(stale));
    const id = new URL(known?.url ?? '').searchParams.get('id') ?? '';
    const fresh = saved('openreview', 'actnn').html.replaceAll('aCtNN2bItq', id);
    const reading = await askPortal('openreview', stale, answering({ '/forum': fresh }));
    expect(known?.status).toBe('unknown');
    expect(paperOf(reading)).toMatchObject({ key: known?.key, status: 'accepted', sources: { venue: 'page' } });
  });

  it('what the open page hides and the fresh one hides too, stays hidden', async () => {
    const { page: hidden, html } = saved('openreview', 'signed-by-chairs');
    expect(await askPortal('openreview', hidden, answering({ '/forum': html }))).toBeNull();
    const form = html.replace(
      /<div class="forum-note">[\s\S]*<\/main>/,
      '<div class="forum-note">Edit</div></div></main>',
    );
    const reading = await askPortal('openreview', pageOf(form, hidden.url.href), answering({ '/forum': html }));
    expect(reading).toMatchObject({ kind: 'hidden-authors', paper: { authors: [], venue: 'ICML 2025 Conference' } });
  });

  it('a decision that only the list shows outdoes a page without replies', async () => {
    const [, second] = papers;
    const chosen = second && {
      ...second,
      status: 'accepted' as const,
      sources: { ...second.sources, status: 'page' as const },
    };
    if (!chosen) throw new Error('no second paper on the list');
    const id = new URL(chosen.url).searchParams.get('id') ?? '';
    const own = (venue: string) =>
      saved('openreview', 'actnn')
        .html.replaceAll('aCtNN2bItq', id)
        .replace(/(folder-open[^<]*<\/span>)[^<]*/, `$1${venue}`);
    for (const [venue, status] of [
      ['ICML 2021 Conference Submission', 'accepted'],
      ['ICML 2021 Conference Withdrawn Submission', 'withdrawn'],
      ['Some Gathering', 'accepted'],
    ] as const) {
      const reading = await askPortal('openreview', page, answering({ '/forum': own(venue) }), chosen);
      expect(paperOf(reading)?.status).toBe(status);
    }
  });

  it('a forum page itself asks nothing', async () => {
    const get = answering({});
    expect(await askPortal('openreview', saved('openreview', 'actnn').page, get)).toBeNull();
    expect(get.asked).toEqual([]);
  });
});
