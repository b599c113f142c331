import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import english from '../public/_locales/en/messages.json' with { type: 'json' };

interface Message {
  readonly message: string;
  readonly description?: string;
}
type Messages = Readonly<Record<string, Message>>;

const ENGLISH: Messages = english;
const LOCALES = readdirSync('public/_locales').sort();
const messagesOf = (locale: string): Messages =>
  JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8'));
const tagOf = (locale: string) => locale.replace('_', '-');

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const sourceOf = (file: string) => readFileSync(`src/${file}`, 'utf8');

/** The least number that a string is asked for, where that is not one: English has no singular of it then. */
const LEAST: Readonly<Record<string, number>> = {
  authorityHintMany: 3,
  batchSign: 2,
  chooseShown: 8,
  errorTooLongAnswer: 100,
  errorTooLongSignature: 100,
  errorTooLongSigner: 100,
  errorTooLongTitle: 100,
  papersTooMany: 2,
  scanTooManyPages: 2,
  signAsMany: 3,
};
/** Strings that say a number, without the endings of their forms. */
const COUNTED = Object.keys(ENGLISH).flatMap((name) => /^(.*)_other$/.exec(name)?.[1] ?? []);
const stemOf = (name: string) => name.replace(/_(?:zero|one|two|few|many|other)$/, '');

/** The forms that a language has for numbers from a least one up to a thousand, each with the numbers it is for. */
function formsOf(tag: string, least: number): Map<string, number[]> {
  const rules = new Intl.PluralRules(tag);
  const forms = new Map<string, number[]>();
  for (let n = least; n <= 1000; n++) forms.set(rules.select(n), [...(forms.get(rules.select(n)) ?? []), n]);
  return forms;
}

/** The names that a language's strings have to have. */
function namesFor(tag: string): string[] {
  const counted = COUNTED.flatMap((stem) =>
    [...new Set([...formsOf(tag, LEAST[stem] ?? 1).keys(), 'other'])].map((form) => `${stem}_${form}`),
  );
  return [...Object.keys(ENGLISH).filter((name) => !COUNTED.includes(stemOf(name))), ...counted].sort();
}

const placesIn = (message: string) => [...new Set(message.match(/\$[1-9]/g) ?? [])].sort();

/** Which places a string must have, and whether it may leave out the number: a form for one number alone need not say it. */
function placesFor(name: string, tag: string): { must: string[]; may: string[] } {
  const stem = stemOf(name);
  const model = ENGLISH[name] ?? ENGLISH[`${stem}_other`];
  const all = placesIn(ENGLISH[`${stem}_other`]?.message ?? model?.message ?? '');
  if (!COUNTED.includes(stem)) return { must: all, may: all };
  const numbers = formsOf(tag, LEAST[stem] ?? 1).get(name.slice(stem.length + 1)) ?? [];
  const isAlone = numbers.length < 2 || !all.includes('$1');
  return { must: isAlone ? all.filter((place) => place !== '$1') : all, may: [...new Set(['$1', ...all])] };
}

/** What is no word of any language: places, names, units, kinds of files. */
const NAMES = /\$\d|\b(?:Imprimatur|PMLR|OpenReview|PDF|ZIP|CSV|JPEG|PNG|JSON-LD|XFA|A4|SHA-256|kB|MB|dpi)\b/g;
const hasWords = (message: string) => /\p{L}{2}/u.test(message.replace(NAMES, ''));
/** Strings that a language may have as English has them, since its word for it is the same. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  all: ['productName'],
  de: ['checkReportText', 'deskSignedDigital', 'deskName'],
  es: ['clauseShort', 'checkReportBytes', 'deskSignedDigital'],
  fr: [
    'page',
    'clauses',
    'date',
    'image',
    'optionsDates',
    'checkPageCount',
    'checkTypoLigature',
    'checkFactSignature',
    'checkFactDate',
    'checkReportPages',
    'formsWantsSignature',
    'deskVolume',
    'deskSigned',
    'deskNote',
    'deskMessageWords',
  ],
  pt_BR: ['clauseShort', 'checkReportBytes', 'deskVolume', 'deskSignedDigital'],
};

/** Quotation marks that a language does not have around the words of others. */
const FOREIGN_QUOTES: Readonly<Record<string, RegExp>> = {
  de: /["”«»]/,
  fr: /["“”„]/,
  ru: /["“”]/,
  ja: /["“”]/,
  zh_TW: /["“”]/,
};

describe('English', () => {
  const sources = files.map(sourceOf).join('\n');
  const manifest = readFileSync('manifest.json', 'utf8');
  it.each(Object.keys(ENGLISH))('%s is used', (name) => {
    const uses = [`'${stemOf(name)}'`, `message="${stemOf(name)}"`];
    expect(uses.some((use) => sources.includes(use)) || manifest.includes(`__MSG_${name}__`)).toBe(true);
  });

  it('has its places without a gap, and no lonely dollar sign', () => {
    const faults = Object.entries(ENGLISH).flatMap(([name, { message }]) => {
      const places = placesIn(name in ENGLISH ? (ENGLISH[`${stemOf(name)}_other`]?.message ?? message) : message);
      const numbers = places.map((place) => Number(place[1]));
      const first = COUNTED.includes(stemOf(name)) && !places.includes('$1') ? 2 : 1;
      const inOrder = numbers.every((number, i) => number === first + i);
      return inOrder && !/\$(?![1-9])/.test(message) ? [] : [name];
    });
    expect(faults).toEqual([]);
  });

  it('describes to its translators what cannot be told from the words alone: places, pieces of sentences, single words', () => {
    const unclear = Object.entries(ENGLISH).filter(
      ([, { message }]) => /\$\d/.test(message) || /^[\p{Ll},]/u.test(message) || !message.includes(' '),
    );
    const faults = unclear.filter(([name, { description }]) => {
      const others = Object.entries(ENGLISH).filter(([other]) => stemOf(other) === stemOf(name));
      return !description && !others.some(([, other]) => other.description);
    });
    expect(faults.map(([name]) => name)).toEqual([]);
  });
});

describe.each(LOCALES)('the strings in %s', (locale) => {
  const tag = tagOf(locale);
  const messages = messagesOf(locale);
  const all = Object.entries(messages);
  const textOf = (name: string) => messages[name]?.message ?? '';

  it('say which language they are in', () => {
    expect(textOf('languageTag')).toBe(tag);
  });

  it('are all there, in every form that the language has for a number, and no others', () => {
    const [wanted, there] = [new Set(namesFor(tag)), new Set(Object.keys(messages))];
    expect({
      missing: [...wanted].filter((name) => !there.has(name)),
      unknown: [...there].filter((name) => !wanted.has(name)),
    }).toEqual({ missing: [], unknown: [] });
    expect(all.filter(([, { message }]) => message.trim() === '')).toEqual([]);
  });

  it('have the places that English has', () => {
    const faults = all.flatMap(([name, { message }]) => {
      const places = placesIn(message);
      const { must, may } = placesFor(name, tag);
      const isRight = must.every((place) => places.includes(place)) && places.every((place) => may.includes(place));
      return isRight && !/\$(?![1-9])/.test(message) ? [] : [`${name}: ${places} for ${must}`];
    });
    expect(faults).toEqual([]);
  });

  it('have no places that touch: Chrome takes “$1$2” for a place named “1”, and loads nothing of the extension', () => {
    expect(all.filter(([, { message }]) => /\$[A-Za-z0-9_@]+\$/.test(message)).map(([name]) => name)).toEqual([]);
  });

  it('are put down cleanly: composed letters, no spaces at the ends, no controls', () => {
    const isClean = (message: string) =>
      message === message.trim() &&
      message === message.normalize('NFC') &&
      !/[\u202a-\u202e\t\ue000-\uf8ff]/.test(message);
    expect(all.filter(([, { message }]) => !isClean(message)).map(([name]) => name)).toEqual([]);
  });

  it.each([
    ['conjunction', 'listMiddle', 'And'],
    ['disjunction', 'listMiddleOr', 'Or'],
  ] as const)('put a list together as the language does: %s', (type, middle, last) => {
    const join = (name: string, a: string, b: string) => textOf(name).replace('$1', a).replace('$2', b);
    const format = new Intl.ListFormat(tag, { type });
    const three = join(`listLast${last}`, join(middle, 'A', 'B'), 'C');
    expect(three).toBe(format.format(['A', 'B', 'C']));
    expect(join(`listTwo${last}`, 'A', 'B')).toBe(format.format(['A', 'B']));
  });

  it('quote as the language does', () => {
    const foreign = FOREIGN_QUOTES[locale] ?? /"/;
    expect(all.filter(([, { message }]) => foreign.test(message)).map(([name]) => name)).toEqual([]);
  });

  it.skipIf(locale === 'en')('are translated', () => {
    const same = [...(SAME.all ?? []), ...(SAME[locale] ?? [])];
    const faults = all.filter(([name, { message }]) => {
      const model = ENGLISH[name]?.message ?? ENGLISH[`${stemOf(name)}_other`]?.message;
      return message === model && hasWords(message) && !same.includes(stemOf(name));
    });
    expect(faults.map(([name]) => name)).toEqual([]);
  });
});

describe('a component', () => {
  /** Attributes, and properties of our own components, that are read or heard. */
  const SAID =
    /^(?:aria-(?:label|description|valuetext|roledescription)|title|placeholder|alt|label|hint|words|undoWords|heading|how|nothing)$/;
  interface Node {
    readonly type: string;
    readonly [key: string]: unknown;
  }
  const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
  const childrenOf = (node: Node) => Object.values(node).flat().filter(isNode);
  const within = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(within)];

  /** The words that an expression comes to, as far as they stand in the code itself. */
  function wordsOf(node: unknown): string[] {
    if (!isNode(node)) return [];
    switch (node.type) {
      case 'JSXText':
      case 'Literal':
        return typeof node.value === 'string' ? [node.value] : [];
      case 'JSXExpressionContainer':
        return wordsOf(node.expression);
      case 'TemplateLiteral':
        return [JSON.stringify(node.quasis)].flatMap((quasis) =>
          [...quasis.matchAll(/"cooked":"([^"]*)"/g)].map(([, words = '']) => words),
        );
      case 'ConditionalExpression':
        return [...wordsOf(node.consequent), ...wordsOf(node.alternate)];
      case 'LogicalExpression':
        return wordsOf(node.right);
      case 'BinaryExpression':
        return node.operator === '+' ? [...wordsOf(node.left), ...wordsOf(node.right)] : [];
      default:
        return [];
    }
  }

  /** The words that stand in a component itself, where its reader sees or hears them. */
  function hardCoded(source: string): string[] {
    const program: unknown = parseSync('component.tsx', source).program;
    const said = (isNode(program) ? within(program) : []).flatMap((node) => {
      if (node.type === 'JSXElement' || node.type === 'JSXFragment') return [node.children].flat().flatMap(wordsOf);
      const { name, value } = node;
      const isSaid = node.type === 'JSXAttribute' && isNode(name) && SAID.test(String(name.name));
      return isSaid ? wordsOf(value) : [];
    });
    return said.filter((words) => hasWords(words));
  }

  it('that has words of its own is noticed', () => {
    expect(
      hardCoded('<p title="A title">Words{" of " + x}{y === "no" && <b>{y ? "more" : ""}</b>}<Icon name="pen" /></p>'),
    ).toEqual(expect.arrayContaining(['A title', 'Words', ' of ', 'more']));
  });

  it.each(files.filter((file) => file.endsWith('.tsx')))('has none: %s', (file) => {
    expect(hardCoded(sourceOf(file))).toEqual([]);
  });

  it('puts no sentence together itself: no quotation marks, no commas between the items of a list', () => {
    const glue = /\.join\('(?:[,;:] | [·–] )'\)|`[^`]*[“”„«»「」][^`]*`/;
    const faults = files
      .filter((file) => file.startsWith('ui/'))
      .flatMap((file) =>
        sourceOf(file)
          .split('\n')
          .map((line) => `${file}: ${line.trim()}`),
      )
      .filter((line) => glue.test(line));
    expect(faults).toEqual([]);
  });
});
