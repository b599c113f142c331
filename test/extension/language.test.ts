import { beforeEach, describe, expect, it, vi } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { counted, numeral, speak, t, textDirection, writtenDay } from '../../src/extension/i18n';
import { chosenLanguage, languages, speakChosen } from '../../src/extension/language';
import { saveLanguage } from '../../src/extension/storage';
import browser from './fake-browser';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const { local, session } = browser.storage;
const asked: string[] = [];
let files: Readonly<Record<string, unknown>> = {};
vi.stubGlobal('fetch', async (address: string) => {
  asked.push(address);
  if (!(address in files)) throw new TypeError('Failed to fetch');
  return { json: async () => files[address] };
});

beforeEach(() => {
  local.data = {};
  session.data = {};
  files = { 'chrome-extension://id/_locales/en/messages.json': english };
  asked.length = 0;
  speak(null);
});

describe('the language that was chosen', () => {
  it('is one of those that there are strings in', async () => {
    expect(languages()).toContainEqual(['en', 'English']);
    expect(await saveLanguage('en', false)).toBe('saved');
    expect(await chosenLanguage(false)).toBe('en');
  });

  it.each([[null], [5], [true], [{}], [['en']], [{ en: 1 }], ['EN'], ['en '], ['../en'], ['__proto__'], ['xx'], ['']])(
    'is none where %j is stored',
    async (language) => {
      local.data = { language };
      expect(await chosenLanguage(false)).toBeNull();
    },
  );

  it('is none where storage cannot be read', async () => {
    vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('no storage'));
    expect(await chosenLanguage(false)).toBeNull();
  });

  it('leaves nothing behind when it is the browser’s again', async () => {
    await saveLanguage('en', false);
    await saveLanguage(null, false);
    expect(local.data).toEqual({});
  });

  it('is in a private window that of the others, until another is chosen there, which the others do not see', async () => {
    await saveLanguage('en', false);
    expect(await chosenLanguage(true)).toBe('en');
    await saveLanguage(null, true);
    expect(await chosenLanguage(true)).toBeNull();
    expect(await chosenLanguage(false)).toBe('en');
    expect(local.data).toEqual({ language: 'en' });
  });
});

describe('all that is said', () => {
  it('is in the browser’s language, for which no file is read, where none was chosen', async () => {
    await speakChosen(false);
    expect(t('settings')).toBe('settings');
    expect(asked).toEqual([]);
  });

  it('is in the chosen language, with its places filled and its forms for numbers', async () => {
    expect(t('settings')).toBe('settings');
    local.data = { language: 'en' };
    await speakChosen(false);
    expect(t('settings')).toBe('Settings');
    expect(t('signAs', 'Helen $1 Tang')).toBe('You sign as Helen $1 Tang, for all authors.');
    expect(counted('authorCount', 1)).toBe('1 author');
    expect(counted('authorCount', 1204)).toBe('1,204 authors');
  });

  it.each([
    ['that cannot be had', {}],
    ['that are no JSON', { 'chrome-extension://id/_locales/en/messages.json': null }],
  ])('is in the browser’s language instead of strings %s', async (_, there) => {
    files = there;
    local.data = { language: 'en' };
    await speakChosen(false);
    expect(t('settings')).toBe('settings');
  });

  it('is in the browser’s language where the chosen one lacks a string', () => {
    speak({ languageTag: { message: 'de' }, help: { message: 'Hilfe' } });
    expect([t('help'), t('settings')]).toEqual(['Hilfe', 'settings']);
  });
});

describe('numbers, days and the way that words run', () => {
  it.each([
    ['en', '1,204', 'June 10, 2021', 'ltr'],
    ['de', '1.204', '10. Juni 2021', 'ltr'],
    ['fr', '1\u202f204', '10 juin 2021', 'ltr'],
    ['ru', '1\u00a0204', '10 июня 2021 г.', 'ltr'],
    ['zh-CN', '1,204', '2021年6月10日', 'ltr'],
    ['hi', '1,204', '10 जून 2021', 'ltr'],
    ['ar', '1,204', '10 يونيو 2021', 'rtl'],
  ])('are those of %s, in the digits of the form', (tag, number, day, direction) => {
    speak({ languageTag: { message: tag } });
    expect([numeral(1204), writtenDay({ year: 2021, month: 6, day: 10 }), textDirection()]).toEqual([
      number,
      day,
      direction,
    ]);
  });

  it('has Russian tell apart one, few and many', () => {
    speak({
      languageTag: { message: 'ru' },
      authorCount_one: { message: '$1 автор' },
      authorCount_few: { message: '$1 автора' },
      authorCount_many: { message: '$1 авторов' },
    });
    expect([1, 3, 5, 11, 21].map((count) => counted('authorCount', count))).toEqual([
      '1 автор',
      '3 автора',
      '5 авторов',
      '11 авторов',
      '21 автор',
    ]);
  });
});
