import { expect, it } from 'vitest';
import { withoutEntities } from '../../src/paper/entities';

it.each([
  ['Tom &amp; Jerry', 'Tom & Jerry'],
  ['AT&T &lt; &gt;', 'AT&T < >'],
  ['Erd&#337;s and Erd&#x151;s and Erd&#X151;s', 'Erdős and Erdős and Erdős'],
  ['na&iuml;ve &Ouml;l &ccedil;a &scaron;', 'naïve Öl ça š'],
  ['a&nbsp;b&thinsp;c&shy;d', 'a b cd'],
  ['twice &amp;#39;so&amp;#39;, thrice &amp;amp;#39;', "twice 'so', thrice '"],
  ['four times &amp;amp;amp;amp;', 'four times &amp;'],
  ['Windows: &#128;5 &#147;quoted&#148; &#159;', 'Windows: €5 “quoted” Ÿ'],
  ['the last of all &#x10FFFF;', 'the last of all \u{10ffff}'],
  ['none: &#0; &#x110000; &#xD800; &#xDFFF; &#9999999;', 'none: &#0; &#x110000; &#xD800; &#xDFFF; &#9999999;'],
  ['next to none: &#xD7FF;&#xE000;', 'next to none: \ud7ff\ue000'],
  ['unknown: &madeup; &x; &amp', 'unknown: &madeup; &x; &amp'],
  ['R&D; and a&b', 'R&D; and a&b'],
])('%s', (found, read) => expect(withoutEntities(found)).toBe(read));

it('further names may be known', () => {
  expect(withoutEntities('&rarr; &larr;', (name) => (name === 'rarr' ? '→' : undefined))).toBe('→ &larr;');
});
