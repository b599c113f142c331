import * as v from 'valibot';
import browser from 'webextension-polyfill';

const CHECK_PAGE = 'src/ui/check/index.html';
const HANDED_OVER = 'handed-over:';
/** A longer selection is no form; it is handed over cut, and said to be too long. In UTF-16 units. */
const LONGEST = 300_000;

const name = v.pipe(v.string(), v.maxLength(1000));
const schema = v.variant('kind', [
  /** Text that was selected on a page. */
  v.object({ kind: v.literal('text'), text: v.string() }),
  /** An agreement that the tab's page shows (no address) or links on its own origin: read when the check page opens. */
  v.object({ kind: v.literal('on-page'), address: v.nullable(v.string()), name }),
  /** A file that another page of the extension holds. */
  v.object({ kind: v.literal('file'), name, base64: v.string() }),
  /** A file of another origin, opened beside the check page for the author to save and drop. */
  v.object({ kind: v.literal('elsewhere'), name, host: name }),
]);

/** What the author wants checked, as it is handed to the check page. */
export type HandedOver = v.InferOutput<typeof schema>;

/** The address of the check page, for a paper's tab where there is one. */
export function checkPageFor(tabId: number | null): string {
  return browser.runtime.getURL(tabId === null ? CHECK_PAGE : `${CHECK_PAGE}?tabId=${tabId}`);
}

/**
 * Opens the check page with what is to be checked. It goes through the session's storage, under a name that is used
 * once: neither a text nor an address stands in the check page's own address.
 */
export async function openCheckPage(tabId: number | null, handedOver: HandedOver): Promise<void> {
  const key = crypto.randomUUID();
  const kept = handedOver.kind === 'text' ? { ...handedOver, text: handedOver.text.slice(0, LONGEST) } : handedOver;
  // A file may be larger than the session's storage: then the page opens without it, for the file to be dropped there.
  await browser.storage.session.set({ [HANDED_OVER + key]: kept }).catch(() => {});
  const page = new URL(checkPageFor(tabId));
  page.searchParams.set('handed', key);
  await browser.tabs.create({ url: page.href });
}

/** What the check page was opened with, or null; given out once, so that nothing is read again without a click. */
export async function takeHandedOver(search: string): Promise<HandedOver | null> {
  const key = new URLSearchParams(search).get('handed');
  if (key === null) return null;
  const stored = await browser.storage.session.get(HANDED_OVER + key);
  await browser.storage.session.remove(HANDED_OVER + key);
  const read = v.safeParse(schema, stored[HANDED_OVER + key]);
  return read.success ? read.output : null;
}

/** Opens a file of another origin in a tab, and the check page before it to drop it on. Nothing is fetched by us. */
export async function openBesideCheckPage(
  tabId: number | null,
  { name: file, host, address }: { readonly name: string; readonly host: string; readonly address: string },
): Promise<void> {
  await browser.tabs.create({ url: address, active: false });
  await openCheckPage(tabId, { kind: 'elsewhere', name: file, host });
}
