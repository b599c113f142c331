import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../src/ui/zip';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('files in one ZIP', () => {
  it('come out as they went in; a name that is taken gets a number, and none leads out of the folder', () => {
    const zip = zipOf([
      { name: 'chen21Permission.pdf', bytes: bytes('one') },
      { name: 'chen21Permission.pdf', bytes: bytes('two') },
      { name: 'chen21Permission (2).pdf', bytes: bytes('three') },
      { name: '../etc\\passwd', bytes: bytes('four') },
      { name: '', bytes: bytes('five') },
      { name: '__proto__', bytes: bytes('six') },
    ]);
    const files = Object.entries(unzipSync(zip)).map(([name, each]) => [name, new TextDecoder().decode(each)]);
    expect(files).toEqual([
      ['chen21Permission.pdf', 'one'],
      ['chen21Permission (2).pdf', 'two'],
      ['chen21Permission (2) (2).pdf', 'three'],
      ['.._etc_passwd', 'four'],
      ['form.pdf', 'five'],
      ['__proto__.pdf', 'six'],
    ]);
  });
});
