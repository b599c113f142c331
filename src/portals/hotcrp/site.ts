import { isObject, type Json } from '../metadata/json-ld';
import { objectAt } from '../metadata/json-object';
import type { Page } from '../portal';

/** What a HotCRP page says of its site in its script `window.siteinfo`, except the token in it, which is never read. */
export interface Site {
  /** Where the conference's pages begin, prefix and `/u/N/` (one of several accounts) included. */
  readonly root: URL;
  /** '.php' where the web server needs it. */
  readonly suffix: string;
  /** What every address of the site carries in its query. May hold a secret: asked with, never kept. */
  readonly defaults: Readonly<Record<string, string>>;
  /** The number of the paper that the page is about, also on its error pages, or null. */
  readonly paperId: string | null;
  /** The address of the person signed in, in lower case, or null. Compared with, never kept. */
  readonly email: string | null;
  /** Whether an administrator looks at the site as somebody else. */
  readonly actingAs: boolean;
}

/** The longest script, in UTF-16 units, that is looked into: HotCRP's own is a few hundred. */
const LONGEST_SCRIPT = 100_000;

/** Returns null on a page that is not HotCRP's, 'broken' on one whose script cannot be read. */
export function readSite({ document, url }: Page): Site | 'broken' | null {
  const scripts = [...document.getElementsByTagName('script')];
  if (!scripts.some((script) => /\bscript(?:\.min)?\.js\b/.test(script.getAttribute('src') ?? ''))) return null;
  for (const script of scripts) {
    const info = script.hasAttribute('src') ? null : siteInfoIn(script.textContent ?? '');
    if (info) return siteFrom(info, url) ?? 'broken';
  }
  return null;
}

/** The object that HotCRP's script sets: empty where it cannot be read, null in any other script. */
export function siteInfoIn(script: string): Json | null {
  const start = script.length > LONGEST_SCRIPT ? -1 : script.search(/\bwindow\.siteinfo\s*=/);
  return start < 0 ? null : (objectAt(script, script.indexOf('{', start)) ?? {});
}

function siteFrom(info: Json, url: URL): Site | null {
  const relative = info.site_relative;
  if (typeof relative !== 'string' || !URL.canParse(relative || './', url.href)) return null;
  const root = new URL(relative || './', url.href);
  if (root.origin !== url.origin) return null;
  root.search = root.hash = '';
  const user = isObject(info.user) ? info.user : {};
  const defaults = Object.entries(isObject(info.defaults) ? info.defaults : {});
  return {
    root,
    suffix: info.suffix === '.php' ? '.php' : '',
    defaults: Object.fromEntries(defaults.flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))),
    paperId: Number.isSafeInteger(info.paperid) && Number(info.paperid) > 0 ? String(info.paperid) : null,
    email: typeof user.email === 'string' && user.email ? user.email.toLowerCase() : null,
    actingAs: Boolean(user.is_actas),
  };
}
