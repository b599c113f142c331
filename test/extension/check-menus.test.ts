import { beforeEach, expect, it, vi } from 'vitest';
import { offerCheckMenus } from '../../src/extension/check-menus';
import browser from './fake-browser';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const { items } = browser.contextMenus;
const OURS = {
  'check-selection': { id: 'check-selection', title: 'checkMenuSelection', contexts: ['selection'] },
  'check-form': { id: 'check-form', title: 'checkHeading', contexts: ['action'] },
};
const inMenus = () => Object.fromEntries(items);

beforeEach(() => {
  items.clear();
  browser.runtime.onInstalled.listeners.length = 0;
  browser.extension.inIncognitoContext = false;
});

it('the menus are there once the extension is installed, and again with the next version', async () => {
  offerCheckMenus();
  expect(inMenus()).toEqual({});
  await browser.runtime.onInstalled.fire({ reason: 'install' });
  expect(inMenus()).toEqual(OURS);
  await browser.runtime.onInstalled.fire({ reason: 'update' });
  expect(inMenus()).toEqual(OURS);
});

it('a background of private windows, which is told of no installation, puts them there when it starts, each time', async () => {
  browser.extension.inIncognitoContext = true;
  items.set('of-ordinary-windows', {});
  for (let start = 0; start < 2; start++) {
    offerCheckMenus();
    await vi.waitFor(() => expect(inMenus()).toEqual({ ...OURS, 'of-ordinary-windows': {} }));
  }
});
