import { beforeEach, expect, it, vi } from 'vitest';
import { findFields, reportPage } from '../../src/extension/on-page';
import type { PageTask } from '../../src/extension/page-tasks';

/** A tab whose page has the script that reads, which answers no task, and gets the other one by injection. */
const tab = vi.hoisted(() => ({ scripts: 0, reachable: true, done: [] as string[] }));

vi.mock('../../src/extension/on-demand?iife', () => ({ default: 'on-demand.js' }));
vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: {
      async sendMessage(_tab: number, { type }: PageTask) {
        if (!tab.reachable) throw new Error('Could not establish connection. Receiving end does not exist.');
        await new Promise((resolve) => setTimeout(resolve));
        if (tab.scripts === 0) return undefined;
        for (let i = 0; i < tab.scripts; i++) tab.done.push(type);
        if (type === 'find-fields') return { type: 'fields', labels: ['Copyright form'] };
        return type === 'report' ? { type, report: '<html></html>' } : { type };
      },
    },
    scripting: {
      async executeScript() {
        if (!tab.reachable) throw new Error('Cannot access contents of the page');
        await new Promise((resolve) => setTimeout(resolve));
        tab.scripts++;
      },
    },
  },
}));

beforeEach(() => Object.assign(tab, { scripts: 0, reachable: true, done: [] }));

it('tasks that come at once find one script, and each is done once: a file is not attached twice', async () => {
  const [fields, report] = await Promise.all([findFields(7), reportPage(7), findFields(7)]);
  expect(fields).toEqual(['Copyright form']);
  expect(report).toBe('<html></html>');
  expect(tab.scripts).toBe(1);
  expect(tab.done.filter((type) => type !== 'here').sort()).toEqual(['find-fields', 'find-fields', 'report']);
});

it('a page out of reach has no fields and no report; the next page is tried anew', async () => {
  tab.reachable = false;
  expect(await findFields(7)).toEqual([]);
  expect(await reportPage(7)).toBeNull();
  tab.reachable = true;
  expect(await reportPage(7)).toBe('<html></html>');
});
