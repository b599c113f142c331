import { describe, expect, it, vi } from 'vitest';
import { readPage } from '../../../src/portals';
import { siteInfoIn } from '../../../src/portals/hotcrp/site';
import { pageOf, savedPages } from '../saved-page';

vi.setConfig({ testTimeout: 60_000 });

const html = (name: string) => savedPages().find((page) => page.portal === 'hotcrp' && page.name === name)?.html ?? '';
const HOME = html('author-home');
const SIGNED_OUT = html('signed-out-list');

describe('a long list', () => {
  const listOf = (n: number, more = '') => {
    const rows = Array.from(
      { length: n },
      (_, i) => `<tr class="pl" data-pid="${i + 1}"><td><a class="ptitle">Paper ${i + 1}</a></td></tr>`,
    );
    const body = HOME.replace(
      /<tbody class="pltable-tbody">[\s\S]*<\/tbody>/,
      `<tbody>${rows.join('')}${more}</tbody>`,
    );
    return readPage(pageOf(body, 'https://stoc26.hotcrp.com/search?t=s'));
  };

  it('of a thousand papers comes whole', () => {
    const reading = listOf(1000);
    expect(reading.kind === 'papers' && reading.papers.length).toBe(1000);
    expect(reading).not.toHaveProperty('more');
  });

  it('of more says how many are left out, each counted once', () => {
    const again =
      '<tr class="plx" data-pid="1001"></tr><tr class="pl" data-pid="1002"></tr><tr class="pl" data-pid="7"></tr><tr class="pl" data-pid="x1"></tr>';
    const reading = listOf(1002, again);
    expect(reading.kind === 'papers' && reading.papers.map(({ number }) => number).slice(-1)).toEqual(['1000']);
    expect(reading).toMatchObject({ more: 2 });
  });
});

describe('a row of a list', () => {
  const numbers = (row: string) => {
    const body = HOME.replace(/<tbody class="pltable-tbody">[\s\S]*<\/tbody>/, `<tbody>${row}</tbody>`);
    const reading = readPage(pageOf(body, 'https://stoc26.hotcrp.com/'));
    return reading.kind === 'papers' ? reading.papers.map(({ number }) => number) : reading.kind;
  };
  it.each([
    ['of a paper', '<tr class="pl" data-pid="12"><td><a class="ptitle">T</a></td></tr>', ['12']],
    ['twice', '<tr class="pl" data-pid="12"><td><a class="ptitle">T</a></td></tr>'.repeat(2), ['12']],
    ['without a title', '<tr class="pl" data-pid="12"><td><a class="ptitle"> </a></td></tr>', 'nothing'],
    ['without a link', '<tr class="pl" data-pid="12"><td>T</td></tr>', 'nothing'],
    ['of no number', '<tr class="pl" data-pid="0"><td><a class="ptitle">T</a></td></tr>', 'nothing'],
    ['of a number with more', '<tr class="pl" data-pid="12x"><td><a class="ptitle">T</a></td></tr>', 'nothing'],
    ['of more and a number', '<tr class="pl" data-pid="x12"><td><a class="ptitle">T</a></td></tr>', 'nothing'],
  ])('%s', (_, row, expected) => expect(numbers(row)).toEqual(expected));
});

describe('what the site wants a login for', () => {
  const read = (address: string, page = SIGNED_OUT) => readPage(pageOf(page, address));
  const LOGIN = { kind: 'unreadable', why: 'login' };
  const silent = SIGNED_OUT.replace(/<div class="msg[\s\S]*?<\/div>/, '');
  const signedIn = (page: string) => page.replace('"user":[]', '"user":{"email":"grace@navy.example.mil"}');

  it.each([
    ['a list, with a message', 'https://stoc26.hotcrp.com/search?q=&t=a', SIGNED_OUT, LOGIN],
    ['a list, without one', 'https://stoc26.hotcrp.com/search?q=&t=a', silent, LOGIN],
    ['a list under a prefix', 'https://stoc26.hotcrp.com/conf/search.php?q=&t=a', silent, LOGIN],
    ['another page with a message', 'https://stoc26.hotcrp.com/users', SIGNED_OUT, LOGIN],
    ['another page without one', 'https://stoc26.hotcrp.com/help', silent, { kind: 'nothing' }],
    ['a page about searching', 'https://stoc26.hotcrp.com/searching', silent, { kind: 'nothing' }],
    [
      'a list without papers, signed in',
      'https://stoc26.hotcrp.com/search?q=&t=a',
      signedIn(silent),
      { kind: 'nothing' },
    ],
    ['a page with a message, signed in', 'https://stoc26.hotcrp.com/users', signedIn(SIGNED_OUT), { kind: 'nothing' }],
  ])('%s', (_, address, page, reading) => {
    expect(read(address, page)).toEqual(reading);
  });

  it('an error on a paper’s page is the portal’s, on a search for it nothing was found', () => {
    const about = signedIn(silent).replace('"user":', '"paperid":9,"user":');
    expect(read('https://stoc26.hotcrp.com/paper/9', about)).toEqual({ kind: 'unreadable', why: 'portal-error' });
    expect(read('https://stoc26.hotcrp.com/search?q=9', about)).toEqual({ kind: 'nothing' });
    expect(read('https://stoc26.hotcrp.com/help', about)).toEqual({ kind: 'nothing' });
  });
});

describe('the edit form of an accepted paper', () => {
  const FINAL = html('edit-form-3.0b3-final');
  const statusOf = (page: string) => {
    const reading = readPage(pageOf(page, 'https://old.example.edu/paper/4/edit'));
    return 'paper' in reading ? reading.paper.status : null;
  };
  it.each([
    ['name="submitfinal" value="1"', 'accepted'],
    ['name="status:phase" value="final"', 'accepted'],
    ['name="status:phase" value="review"', 'unknown'],
    ['name="submitfinal" value=""', 'unknown'],
    ['name="submitpaper" value="1"', 'unknown'],
  ])('%s', (input, status) => {
    expect(FINAL).toContain('name="submitfinal" value="1"');
    expect(statusOf(FINAL.replace('name="submitfinal" value="1"', input))).toBe(status);
  });
});

describe('the site’s own script', () => {
  it.each([
    ['window.siteinfo={"a":{"b":"}"},"c":"\\"{"};x={}', { a: { b: '}' }, c: '"{' }],
    ['window.siteinfo = {"a":1}', { a: 1 }],
    [`window.siteinfo=${'{"a":'.repeat(70)}1${'}'.repeat(70)}`, expect.objectContaining({ a: expect.anything() })],
    ['window.siteinfo=[1]', {}],
    ['window.siteinfo={"a":1', {}],
    ['window.siteinfo={a:1}', {}],
    ['window.siteinfos={"a":1}', null],
    [`window.siteinfo={"a":1}${' '.repeat(100_000)}`, null],
  ])('%.40s', (script, info) => {
    expect(siteInfoIn(script)).toEqual(info);
  });

  it('that never ends is looked through once', () => {
    const begun = performance.now();
    expect(siteInfoIn(`window.siteinfo={${'"a":{},'.repeat(14_000)}`)).toEqual({});
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
