import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const sources = files.map((file) => readFileSync(`src/${file}`, 'utf8')).join('\n');
const manifest = readFileSync('manifest.json', 'utf8');

describe('the strings of the interface', () => {
  it.each(Object.keys(messages))('%s is used', (name) => {
    const asked = name.replace(/_(zero|one|two|few|many|other)$/, '');
    const uses = [`'${asked}'`, `message="${asked}"`];
    expect(uses.some((use) => sources.includes(use)) || manifest.includes(`__MSG_${name}__`)).toBe(true);
  });

  it('have placeholders without a gap, in the order of their sentence, and no lonely dollar sign', () => {
    for (const [name, { message }] of Object.entries(messages)) {
      const numbers = [...message.matchAll(/\$(\d?)/g)].map(([, number]) => Number(number)).sort();
      expect({ name, numbers }).toEqual({ name, numbers: numbers.map((_, i) => i + 1) });
    }
  });

  it('stand nowhere in the markup itself', () => {
    const words = files
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) => [...readFileSync(`src/${file}`, 'utf8').matchAll(/>\s*([A-Za-z][\w ,.’']+)\s*<\//g)])
      .map(([, text]) => text);
    expect(words).toEqual([]);
  });
});
