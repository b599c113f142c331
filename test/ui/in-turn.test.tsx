import { Window } from 'happy-dom';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { InTurn } from '../../src/ui/components/in-turn';

const window = new Window();
const root = window.document.createElement('div') as unknown as HTMLElement;

beforeEach(() => void vi.stubGlobal('document', window.document));

afterEach(() => {
  render(null, root);
  vi.unstubAllGlobals();
});

it('what is shown in turn comes by itself, and never in the task of what stands beside it', async () => {
  const page = (
    <>
      first
      <InTurn>, second</InTurn>
      <InTurn>, third</InTurn>
    </>
  );
  render(page, root);
  await Promise.resolve();
  expect(root.textContent).toBe('first');
  await vi.waitFor(() => expect(root.textContent).toBe('first, second, third'));
});
