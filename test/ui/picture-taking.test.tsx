// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type PictureTaking, usePictureTaking } from '../../src/ui/popup/signature/picture-of-signature';
import { PicturePlace, PictureTools } from '../../src/ui/popup/signature/picture-place';

vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);

/** A picture is read when the test says so: what stands in its file is how many points its outline has. */
const waiting: (() => void)[] = [];
vi.mock('../../src/scan/source/decode-in-browser', () => ({ decodeInBrowser: null }));
vi.mock('../../src/scan/signature/read-signature', () => ({
  readSignature: async (bytes: Uint8Array) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return { kind: 'taken', doubtful: false, outlines: [Array.from(bytes, (x) => ({ x, y: 1 }))] };
  },
}));

let taking: PictureTaking;
let elsewhere: string[];
function Form() {
  taking = usePictureTaking(true);
  return (
    <>
      <PicturePlace taking={taking} filled={false} inTab={null}>
        <i />
      </PicturePlace>
      <input />
      <p>beside</p>
    </>
  );
}
const file = (points: number) => new File([new Uint8Array(points)], 'a.png');
const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve, 5)));
/** What a browser tells a page of something that is pasted or dropped. */
async function give(how: 'paste' | 'drop', at: string, files: readonly File[]) {
  const event = new Event(how, { bubbles: true, cancelable: true });
  const data = { files, types: files.length > 0 ? ['Files'] : ['text/plain'] };
  Object.assign(event, { clipboardData: data, dataTransfer: data });
  document.querySelector(at)?.dispatchEvent(event);
  await settle();
  return event.defaultPrevented;
}
const shown = () => (taking.given.kind === 'shown' ? taking.given.outlines.flat().length : taking.given.kind);

const onOther = ({ type, defaultPrevented }: Event) => void elsewhere.push(`${type} ${defaultPrevented}`);
beforeEach(() => {
  [waiting.length, elsewhere] = [0, []];
  document.addEventListener('paste', onOther);
  document.addEventListener('drop', onOther);
  act(() => render(<Form />, document.body));
});
afterEach(() => {
  act(() => render(null, document.body));
  document.removeEventListener('paste', onOther);
  document.removeEventListener('drop', onOther);
});

it('shows the last picture that was given, whichever is read first', async () => {
  await give('paste', 'p', [file(3)]);
  await give('drop', 'p', [file(4)]);
  expect(waiting).toHaveLength(2);
  waiting[1]?.();
  await settle();
  expect(shown()).toBe(4);
  waiting[0]?.();
  await settle();
  expect(shown()).toBe(4);
});

it('turns what is shown, and nothing of what is kept of the picture', async () => {
  await give('paste', 'p', [new File([Uint8Array.of(0, 9, 200, 80)], 'a.png')]);
  waiting[0]?.();
  await settle();
  const before = taking.given;
  if (before.kind !== 'shown') throw new Error(before.kind);
  act(() => taking.turn(30));
  expect(taking.given).toMatchObject({ kind: 'shown', degrees: 30, taken: before.taken });
  expect(taking.given).not.toMatchObject({ outlines: before.outlines });
  act(() => taking.turn(0));
  expect(taking.given).toEqual(before);
});

it('shows nothing of a picture that was given up while it was read', async () => {
  await give('paste', 'p', [file(3)]);
  act(() => taking.discard());
  waiting[0]?.();
  await settle();
  expect(shown()).toBe('none');
});

it('leaves nothing of what it takes to the page around it, whose own place for files would take it too', async () => {
  expect(await give('paste', 'p', [file(3)])).toBe(true);
  expect(await give('drop', '.signing-place', [file(3)])).toBe(true);
  expect(elsewhere).toEqual([]);
  expect(waiting).toHaveLength(2);
});

it('says that text is no picture, and leaves it to a field that it is pasted into', async () => {
  expect(await give('paste', 'input', [])).toBe(false);
  expect(shown()).toBe('none');
  expect(await give('paste', 'p', [])).toBe(true);
  expect(taking.given).toMatchObject({ kind: 'refused', words: expect.stringContaining('No picture was pasted') });
});

it.each([true, false])(
  'offers the way to a file in a tab once, with a signature on the line or without: %s',
  (filled) => {
    const none: PictureTaking = { given: { kind: 'none' }, give: () => {}, turn: () => {}, discard: () => {} };
    act(() =>
      render(
        <>
          <PicturePlace taking={none} filled={filled} inTab="form.html">
            <i />
          </PicturePlace>
          <PictureTools taking={none} filled={filled} inTab="form.html" take={() => {}} />
        </>,
        document.body,
      ),
    );
    const ways = [...document.querySelectorAll('a')];
    expect(ways.map(({ textContent }) => textContent)).toEqual(['Choose a file in a tab']);
    expect(ways[0]?.getAttribute('href')).toBe('form.html#photo');
    expect(document.querySelector('input[type="file"]')).toBe(null);
  },
);
