import { describe, expect, it } from 'vitest';
import { authorsInBibtex } from '../../../src/portals/openreview/bibtex';
import { readNoteData } from '../../../src/portals/openreview/note-data';
import { pageOf } from '../saved-page';

const push = (text: string, kind = 1) => `<script>self.__next_f.push(${JSON.stringify([kind, text])})</script>`;
const dataIn = (...scripts: string[]) =>
  readNoteData(pageOf(`<body>${scripts.join('\n')}</body>`, 'https://openreview.net/').document, 'X');
const note = (content: object, id = 'X') => JSON.stringify({ forumNote: { id, content } });
const ADA = { authors: ['Ada Byron'], venue: '' };

describe('the note in a page’s data', () => {
  it.each<readonly [string, readonly string[], object | null]>([
    [
      'of API v1',
      [push(note({ authors: ['Ada Byron'], venue: 'CoRL 2021 Oral' }))],
      { authors: ['Ada Byron'], venue: 'CoRL 2021 Oral' },
    ],
    [
      'of API v2',
      [push(note({ authors: { value: ['Ada Byron'] }, venue: { value: 'ICML 2025' } }))],
      { authors: ['Ada Byron'], venue: 'ICML 2025' },
    ],
    [
      'authors as objects',
      [
        push(
          note({ authors: { value: [{ fullname: 'Ada Byron' }, { name: 'Alan  Turing' }, {}, 7, { fullname: 9 }] } }),
        ),
      ],
      { authors: ['Ada Byron', 'Alan Turing', '', '', ''], venue: '' },
    ],
    ['authors as one string', [push(note({ authors: { value: 'Ada Byron' } }))], { authors: [], venue: '' }],
    ['a dollar at a beginning', [push(note({ authors: ['$$ke$$ha'] }))], { authors: ['$ke$$ha'], venue: '' }],
    ['cut anywhere', [push('{"forum'), push('Note":{"id":"X","content":{"authors":["Ada '), push('Byron"]}}}')], ADA],
    [
      'braces and quotes in its texts',
      [push(`0:"x"\n${note({ abstract: 'a } b { c " d \\ e', authors: ['Ada Byron'] })}`)],
      ADA,
    ],
    ['in a row of its own', [push('1:{"forumNote":"$2f"}\n2f:{"id":"X","content":{"authors":["Ada Byron"]}}\n')], ADA],
    [
      'in a row that comes lazily',
      [push('1:{"forumNote":"$La"}\na:{"id":"X","content":{"authors":["Ada Byron"]}}\n')],
      ADA,
    ],
    ['in a row that is not there', [push('1:{"forumNote":"$2f"}\n')], null],
    [
      'behind the note of another paper',
      [push(note({ authors: ['Somebody Else'] }, 'Y')), push(note({ authors: ['Ada Byron'] }))],
      ADA,
    ],
    ['of another paper alone', [push(note({ authors: ['Somebody Else'] }, 'Y'))], null],
    ['without content', [push('{"forumNote":{"id":"X"}}')], null],
    ['that is no object', [push('{"forumNote":["X"]}')], null],
    ['that never ends', [push('{"forumNote":{"id":"X","content":{')], null],
    ['that is not JSON', [push('{"forumNote":{id:"X"}}')], null],
    ['in pieces of another kind', [push(note({ authors: ['Ada Byron'] }), 3)], null],
    ['in a script that is not JSON', ['<script>self.__next_f.push([1,forumNote])</script>'], null],
    ['in a script that pushes elsewhere', [`<script>other.push(${JSON.stringify([1, note({})])})</script>`], null],
    [
      'beside the script that begins',
      ['<script>(self.__next_f=self.__next_f||[]).push([0])</script>', push(note({ authors: ['Ada Byron'] }))],
      ADA,
    ],
    ['behind ten that look like it', [push('"forumNote":'.repeat(10)), push(note({ authors: ['Ada Byron'] }))], null],
    ['behind nine that look like it', [push('"forumNote":'.repeat(9)), push(note({ authors: ['Ada Byron'] }))], ADA],
    ['behind four megabytes', [push('x'.repeat(4_000_000)), push(note({ authors: ['Ada Byron'] }))], null],
  ])('%s', (_, scripts, data) => {
    expect(dataIn(...scripts)).toEqual(data);
  });

  it('of hostile length is looked through once', () => {
    const begun = performance.now();
    expect(dataIn(push(`{"forumNote":{"id":"X","a":"${'\\"{'.repeat(600_000)}`))).toBeNull();
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

describe('the names in a BibTeX record', () => {
  const namesIn = (record: string, encode: (text: string) => string = encodeURIComponent) =>
    authorsInBibtex(
      pageOf(`<p><a data-bibtex="${encode(record)}">BibTeX</a></p>`, 'https://openreview.net/').document.querySelector(
        'p',
      ),
    );
  it.each<readonly [string, readonly string[]]>([
    ['@inproceedings{\nx,\nauthor={Ada Byron and Alan Turing},\nyear={2025}}', ['Ada Byron', 'Alan Turing']],
    ['@article{x, title={On an author = {Nobody}}, AUTHOR = {Ada\n  and Alan}}', ['Ada', 'Alan']],
    ['@article{x,author={Ada  Byron\n and\tAlan}}', ['Ada Byron', 'Alan']],
    ['@article{x,author={B{\\"o}rn \\} and Alan}}', ['B{\\"o}rn \\}', 'Alan']],
    ['@article{x,author={Ada Byron and others}}', []],
    ['@article{x,author={Ada and  and Alan}}', []],
    ['@article{x,author={Ada Byron', []],
    ['@article{x,coauthor={Ada Byron}}', []],
    ['@article{x,title={None}}', []],
  ])('%j', (record, names) => {
    expect(namesIn(record)).toEqual(names);
  });

  it('are none without a record, or with one that is broken or too long', () => {
    expect(authorsInBibtex(null)).toEqual([]);
    expect(namesIn('author%E0%A4%A={A}', (text) => text)).toEqual([]);
    expect(namesIn(`@a{x,author={A and B}${'x'.repeat(400_000)}}`)).toEqual(['A', 'B']);
    expect(namesIn(`@a{x,author={A and B}${'x'.repeat(500_000)}}`)).toEqual([]);
  });
});
