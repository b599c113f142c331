import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/portals';
import { address, keyOfPath } from '../../../src/portals/metadata/address';
import { paperAt } from '../../../src/portals/openreview/address';
import { pageOf } from '../saved-page';

const SITE = 'https://site.example.org';
const kept = (path: string) => address(new URL(path, SITE)).slice(SITE.length);
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c';

describe('what tells papers apart stays in an address', () => {
  it.each([
    '/doi/10.1145/3442188.3445922',
    '/doi/abs/10.1038/s41586-021-03819-2',
    '/doi/10.1109/CVPR52688.2022.01167',
    '/doi/10.48550/arXiv.2106.12345',
    '/chapter/10.1007/978-3-030-58452-8_13',
    '/article/10.1371/journal.pone.0123456',
    '/doi/10.1016/j.neunet.2021.01.001',
    '/content/10.1101/2021.01.01.425012v1.full',
    '/doi/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O',
    '/doi/10.14288/3b1d5c66-7f2a-4a0e-9d5b-0c8e2f1a4b6d',
    '/abs/2104.14129v2',
    '/abs/hep-th/9901001',
    '/v139/chen21z.html',
    '/v48/van-den-oord16.html',
    '/article/view/123',
    '/index.php/jl/article/view/17/42',
    '/science/article/pii/S0020025518302342',
    '/2024.acl-long.12/',
    '/P19-1001',
    '/content/CVPR2024/html/Byron_Seeing_CVPR_2024_paper.html',
    '/papers/v25/23-0001.html',
    '/paper_files/paper/2023/hash/0a1b2c-Abstract-Conference.html',
    '/document/9578123',
    '/hal-01234567v2',
    '/rec/conf/icml/ChenZYWSMG21.html',
    '/rec/journals/nature/SilverHMGSDSAPL16',
    '/journals/TransactionsOnMachineLearningResearch/12',
    '/journals/internationaljournalofmachinelearning/12',
    '/event/9/contributions/31/',
    '/virtual/2024/session/12/poster/33456',
    '/acl2025/papers/user/scmd.cgi',
    '/authors/edit/12',
    '/keynote/access/open-access-for-all',
    '/papers/is-attention-all-you-need-a-second-look-at-the-evidence',
    '/stable/27857488',
    '/stable/2785748827857488',
    '/papers/ab12cd34',
    '/papers/deadbeefacedfaceb',
    '/records/1234567',
    '/~byron/paper.pdf',
    '/%E8%AB%96%E6%96%87/12',
    '/',
  ])('%s', (path) => {
    expect(kept(path)).toBe(path);
  });
});

describe('what may be a secret goes, and all behind it', () => {
  it.each([
    ['/auth/s3cret/article/view/17', '/auth/'],
    ['/review/token/abc', '/review/token/'],
    ['/access_token/abc/12', '/access_token/'],
    ['/reset-password/plainword', '/reset-password/'],
    ['/invitation/12', '/invitation/'],
    ['/sso/12', '/sso/'],
    ['/share/Xy12/paper', '/share/'],
    ['/session/4f2a/paper/12', '/session/'],
    ['/key/a1-b2', '/key/'],
    ['/paper/token=abc/12', '/paper/'],
    ['/paper/sid:12/view', '/paper/'],
    [`/view/${JWT}/12`, '/view/'],
    [`/view/${JWT.split('.')[0]}`, '/view/'],
    ['/p/3b1d5c66-7f2a-4a0e-9d5b-0c8e2f1a4b6d', '/p/'],
    ['/p/3B1D5C66-7F2A-4A0E-9D5B-0C8E2F1A4B6D.pdf', '/p/'],
    ['/p/paper-3b1d5c66-7f2a-4a0e-9d5b-0c8e2f1a4b6d/edit', '/p/'],
    ['/p/d41d8cd98f00b204/edit', '/p/'],
    ['/p/D41D8CD98F00B204E9800998ECF8427E', '/p/'],
    ['/hash/0a1b2c3d4e5f60718293a4b5c6d7e8f9-Abstract.html', '/hash/'],
    ['/p/V1StGXR8_Z5jdHi6B-myT', '/p/'],
    ['/p/dGhpc2lzYXNlY3JldA', '/p/'],
    ['/p/QWxhZGRpbjpvcGVu%3D%3D/12', '/p/'],
    ['/p/QWxhZGRpbnpvcGVu=', '/p/'],
    ['/p/X7k2pQ9z/12', '/p/'],
    ['/p/ab12cd34ef56gh78', '/p/'],
    ['/p/0123456789abcdef/12', '/p/'],
    ['/p/10000000-2000-3000-4000-500000000000', '/p/'],
    ['/view/eyJwxyzwxyz/12', '/view/'],
    ['/p/ABCDEF0123456789', '/p/'],
    ['/p/k3j9x2m4q7w1', '/p/'],
    ['/p/mfrggzdfmztwqlkmnwgtboirfzx', '/p/'],
    ['/p/aB-3dE_5fG-7hI_9jK-1lM', '/p/'],
    ['/u/ada@engine.example.org/papers', '/u/'],
    ['/u/ada%40engine.example.org/papers', '/u/'],
    [`/p/${'word-'.repeat(60)}`, '/p/'],
    ['/doi/10.1145/3442188.3445922/X7k2pQ9z', '/doi/10.1145/3442188.3445922/'],
    ['/%E0%A4%A/X7k2pQ9z', '/%E0%A4%A/'],
  ])('%s', (path, left) => {
    expect(kept(path)).toBe(left);
  });

  it('query, fragment, user and path parameters go, what stands around them stays', () => {
    expect(address(new URL('https://ada:pw@site.example.org:8443/a/12?token=x#access_token=y'))).toBe(
      'https://site.example.org:8443/a/12',
    );
    expect(kept('/a;jsessionid=0A1B/12;v=1;w=2/b;JSESSIONID!x')).toBe('/a/12/b');
    expect(kept('/(S(lit3py55t21z5v55vlm25s55))/paper.aspx')).toBe('/paper.aspx');
    expect(kept('/(A(x)S(y))/paper/12')).toBe('/paper/12');
  });

  it('a page that is no web page has no address', () => {
    expect(['file:///home/ada/paper.html', 'data:text/html,x', 'about:blank'].map((a) => address(new URL(a)))).toEqual([
      '',
      '',
      '',
    ]);
  });

  it('long paths of any kind are read in no time', () => {
    const begun = performance.now();
    for (const unit of ['a', '1a', ';a=', '(S(', '-', '/', 'A-', '%', '=', 'eyJ', '.', ':'])
      kept(`/x/${unit.repeat(1e5)}`);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

describe('a key made from a path', () => {
  const key = (path: string) => keyOfPath(new URL(path, SITE));

  it('is the path itself where all of it may be kept', () => {
    expect(key('/conf/stoc26/')).toBe('/conf/stoc26/');
  });

  it('keeps no secret, and yet is another for another secret, the same for the same', () => {
    const [first, second] = [key('/auth/s3cret-one/conf/'), key('/auth/s3cret-two/conf/')];
    expect(first).toMatch(/^\/auth\/~[a-z\d]{8,11}\/$/);
    expect(second).toMatch(/^\/auth\/~[a-z\d]{8,11}\/$/);
    expect(first).not.toBe(second);
    expect(key('/auth/s3cret-one/conf/')).toBe(first);
  });
});

describe('an OpenReview address', () => {
  it('is rebuilt from the id alone', () => {
    expect(paperAt(new URL('https://ada:pw@openreview.net/forum?id=AAxIs3D2ZZ&token=x#y'), 'AAxIs3D2ZZ')).toEqual({
      portal: 'openreview',
      key: 'openreview:AAxIs3D2ZZ',
      url: 'https://openreview.net/forum?id=AAxIs3D2ZZ',
    });
  });

  it.each(['ada@engine.example.org', 'x'.repeat(65), 'a b', 'a/b'])('keeps nothing of what is no id: %s', (id) => {
    const { key, url } = paperAt(new URL('https://openreview.net/forum'), id);
    expect(url).toBe('');
    expect(key).toMatch(/^openreview:~[a-z\d]{6,11}$/);
    expect(key).not.toBe(paperAt(new URL('https://openreview.net/forum'), `${id} `).key);
  });
});

describe('a paper of an unknown site, or of a site of its own under a secret path', () => {
  const metas = (title: string) =>
    `<meta name="citation_title" content="${title}"><meta name="citation_author" content="Ada Byron">`;
  const readAt = (path: string, html: string) => {
    const reading = readPage(pageOf(html, SITE + path));
    return reading.kind === 'paper' || reading.kind === 'hidden-authors' ? reading.paper : null;
  };

  it('is kept without the secret, by the same key at every visit', () => {
    const first = readAt('/auth/s3cret-one/view/17?token=s3cret#s3cret', metas('On Engines'));
    const again = readAt('/auth/s3cret-two/view/17', metas('On Engines'));
    expect(first?.url).toBe(`${SITE}/auth/`);
    expect(JSON.stringify(first)).not.toContain('s3cret');
    expect(again?.key).toBe(first?.key);
    expect(readAt('/auth/s3cret-one/view/17', metas('On Looms'))?.key).not.toBe(first?.key);
  });

  it('and one that is read by its labels', () => {
    const html = '<p>Title: On Engines</p><p>Authors: Ada Byron, Grace Hopper</p><p>Abstract: Engines.</p>';
    const paper = readAt('/p/X7k2pQ9z/12', html);
    expect(paper?.title).toBe('On Engines');
    expect(paper?.url).toBe(`${SITE}/p/`);
  });

  it('and one on HotCRP, whose key tells sites on one host apart', () => {
    const html = `<script src="scripts/script.min.js"></script><script>window.siteinfo={"site_relative":"../","paperid":12};</script>
      <h1 class="paptitle"><span class="pnum">#12</span> <span class="ptitle">On Engines</span></h1>`;
    const [one, two] = ['one', 'two'].map((secret) => readAt(`/key/${secret}-1/paper/12`, html));
    expect(one?.url).toBe(`${SITE}/key/`);
    expect(one?.key).toMatch(/^hotcrp:site\.example\.org\/key\/~[a-z\d]+\/12$/);
    expect(two?.key).not.toBe(one?.key);
    expect(readAt('/conf/stoc/paper/12', html)).toMatchObject({
      key: 'hotcrp:site.example.org/conf/stoc/12',
      url: `${SITE}/conf/stoc/paper/12`,
    });
  });
});
