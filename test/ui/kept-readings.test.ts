// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { PMLR } from '../../src/agreements/pmlr';
import { fileOf, form } from '../desk/readings';

vi.mock('webextension-polyfill', () => import('../extension/fake-browser'));

const reading = { ...fileOf('642.pdf', form('Lattices', 'Wei Chen')).reading, sha256: 'a'.repeat(64) };
const agreement = { ...PMLR.agreements[0], id: 'brought-1', publisher: 'Workshop' };
const BROUGHT = {
  agreement,
  venue: null,
  values: {},
  given: {},
  handIn: null,
  supersedes: null,
  retired: false,
};

/** The page as it is opened anew, by a version of the extension. */
async function page(version: string) {
  vi.resetModules();
  const { default: browser } = await import('webextension-polyfill');
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ manifest_version: 3, name: '', version });
  const { useBrought } = await import('../../src/agreements');
  const { keepDesk, keptDesk } = await import('../../src/extension/desk-kept');
  return { ...(await import('../../src/ui/desk/kept-readings')), useBrought, keepDesk, keptDesk };
}

const NOTHING = { decisions: new Map(), papers: new Map() };
beforeEach(() => sessionStorage.clear());

it('a reading is kept in its tab as long as the same would be read', async () => {
  const first = await page('1.0');
  expect(first.keptReading(reading.sha256)).toBeNull();
  first.keepReading(reading);
  expect(first.keptReading(reading.sha256)).toEqual(reading);
  expect((await page('1.0')).keptReading(reading.sha256)).toEqual(reading);
  expect((await page('1.1')).keptReading(reading.sha256)).toBeNull();
});

it('a reading counts no more when a form was brought, or one that was brought is another', async () => {
  const { useBrought, keepReading, keptReading } = await page('1.0');
  keepReading(reading);
  useBrought([BROUGHT]);
  expect(keptReading(reading.sha256)).toBeNull();
  keepReading(reading);
  expect(keptReading(reading.sha256)).toEqual(reading);
  useBrought([{ ...BROUGHT, retired: true }]);
  expect(keptReading(reading.sha256)).toEqual(reading);
  useBrought([{ ...BROUGHT, agreement: { ...agreement, blocks: [] } }]);
  expect(keptReading(reading.sha256)).toBeNull();
});

it('a reading on this computer counts as one of the tab does', async () => {
  const { keepReading, allReadings, keepDesk } = await page('1.0');
  keepReading(reading);
  await keepDesk(NOTHING, NOTHING, allReadings());
  sessionStorage.clear();
  for (const [version, expected] of [
    ['1.0', reading],
    ['1.1', null],
  ] as const) {
    const { takeReadings, keptDesk, keptReading } = await page(version);
    takeReadings((await keptDesk())?.readings ?? []);
    expect(keptReading(reading.sha256)).toEqual(expected);
  }
});
