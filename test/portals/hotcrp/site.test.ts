import { describe, expect, it } from 'vitest';
import { paperAt, venueIn } from '../../../src/portals/hotcrp/paper';
import { readSite, type Site } from '../../../src/portals/hotcrp/site';
import { pageOf } from '../saved-page';

const SCRIPT = '<script src="/scripts/script.js?mtime=1"></script>';
const siteAt = (address: string, info: unknown, more = SCRIPT) =>
  readSite(pageOf(`<script>window.siteinfo=${JSON.stringify(info)}</script>${more}`, address));
const PAPER = 'https://stoc26.hotcrp.com/paper/12';
const known = (info: object, address = PAPER): Partial<Site> => {
  const site = siteAt(address, { site_relative: '../', ...info });
  return site && site !== 'broken' ? site : {};
};

describe('a page of HotCRP', () => {
  it.each([
    ['by its script', SCRIPT, true],
    ['by its packed script', '<script src="../scripts/script.min.js"></script>', true],
    ['not by another', '<script src="/scripts/descript.json"></script>', false],
    ['not by words', '<script>"script.js"</script>', false],
  ])('is known %s', (_, script, isKnown) =>
    expect(siteAt(PAPER, { site_relative: '../' }, script) !== null).toBe(isKnown),
  );

  it('that says nothing of its site is none', () => {
    expect(readSite(pageOf(SCRIPT, PAPER))).toBeNull();
    expect(
      readSite(pageOf(`<script src="/x.js">window.siteinfo={"site_relative":"../"}</script>${SCRIPT}`, PAPER)),
    ).toBeNull();
  });

  it.each<[unknown, string]>([
    ['../', 'https://stoc26.hotcrp.com/'],
    ['', 'https://stoc26.hotcrp.com/paper/'],
    ['../?x=1#y', 'https://stoc26.hotcrp.com/'],
    ['/conf/u/1/', 'https://stoc26.hotcrp.com/conf/u/1/'],
  ])('begins where it says: %j', (site_relative, root) => {
    const site = siteAt(PAPER, { site_relative });
    expect(site && site !== 'broken' && site.root.href).toBe(root);
  });

  it.each([7, null, ['../'], 'https://other.example/', '//other.example/', 'http://['])(
    'is broken where it begins nowhere, or elsewhere: %j',
    (site_relative) => expect(siteAt(PAPER, { site_relative })).toBe('broken'),
  );

  it.each<[object, Partial<Site>]>([
    [{ suffix: '.php' }, { suffix: '.php' }],
    [{ suffix: '.exe' }, { suffix: '' }],
    [{ defaults: { cap: 's3cret', n: 7, gone: null } }, { defaults: { cap: 's3cret', n: '7' } }],
    [{ defaults: 'x' }, { defaults: {} }],
    [{ paperid: 12 }, { paperId: '12' }],
    [{ paperid: 1 }, { paperId: '1' }],
    [{ paperid: 0 }, { paperId: null }],
    [{ paperid: -3 }, { paperId: null }],
    [{ paperid: 1.5 }, { paperId: null }],
    [{ paperid: '12' }, { paperId: null }],
    [{ user: { email: 'Ada@B.example' } }, { email: 'ada@b.example', actingAs: false }],
    [{ user: { email: 'ada@b.example', is_actas: true } }, { email: 'ada@b.example', actingAs: true }],
    [{ user: { email: '' } }, { email: null }],
    [{ user: { email: 7 } }, { email: null }],
    [{ user: [] }, { email: null, actingAs: false }],
  ])('tells %j', (info, expected) => expect(known(info)).toMatchObject(expected));
});

describe('a paper of HotCRP', () => {
  const at = (site_relative: string, suffix = '') => {
    const site = siteAt('https://conf.example.org/s/26/u/1/paper/12', { site_relative, suffix });
    if (!site || site === 'broken') throw new Error('no site');
    return paperAt(site, '12');
  };

  it('is the same in every account of its reader, and under its address without the account', () => {
    const plain = {
      portal: 'hotcrp',
      key: 'hotcrp:conf.example.org/s/26/12',
      url: 'https://conf.example.org/s/26/paper/12',
    };
    expect(at('/s/26/')).toEqual(plain);
    expect(at('/s/26/u/1/')).toEqual(plain);
    expect(at('/s/26/u/10/')).toEqual(plain);
    expect(at('/s/26/', '.php')).toEqual({ ...plain, url: 'https://conf.example.org/s/26/paper.php/12' });
    expect(at('/u/1/26/').key).toBe('hotcrp:conf.example.org/u/1/26/12');
  });

  it.each([
    ['<div class="header-site-name">STOC 2026</div><title>#12 - Other</title>', 'STOC 2026'],
    ['<title>#12 My paper - STOC 2026</title>', 'STOC 2026'],
    ['<title>Sums - and differences - STOC 2026</title>', 'STOC 2026'],
    ['<title>STOC 2026</title>', 'STOC 2026'],
    ['<title></title>', undefined],
  ])('is of the conference that its page names: %s', (head, venue) => {
    expect(venueIn(pageOf(head, PAPER).document)?.value).toBe(venue);
  });
});
