import { shortDigest } from '../../paper/digest';

/** Words that announce a secret: whatever follows them in a path goes, whatever it looks like. */
const ANNOUNCES =
  /^(?:auth(?:enticate|orize|n|z)?|o?auth2?|sso|saml|log-?in|sign-?in|(?:access|api|auth|refresh|session)?[-_]?tokens?|api-?keys?|session-?ids?|jsessionid|phpsessid|sid|jwt|pass(?:code|word|wd)?|pwd|otp|secrets?|magic(?:-?link)?|invit(?:e|ation)s?|reset(?:-?password)?|verif(?:y|ication)|activat(?:e|ion)|unsubscribe)$/i;
/** Words that may: what follows goes unless it is a number or plain words, with a file's ending or not. */
const MAY_ANNOUNCE = /^(?:sess(?:ion)?s?|keys?|access|tickets?|share[ds]?|private|confirm(?:ation)?|links?|users?)$/i;
const PLAIN = /^(?:\d{1,9}|[A-Z]?[a-z]{1,20}(?:-[A-Z]?[a-z]{1,20}){0,20}(?:\.[a-z]{2,5})?)$/;
/** ASP.NET's session within the path, "(S(…))", which the page's address does without. */
const ASP_SESSION = /^\((?:[A-Z]\([^()]*\))+\)$/i;
const DOI_PREFIX = /^10\.\d{4,9}$/;
const UUID = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/i;
/** No name or number of a paper is longer, in characters. */
const LONGEST_SEGMENT = 250;

/**
 * A page's address as it may be kept: no query, fragment, user, path parameters (";jsessionid=…") or session, and
 * nothing from the first part of its path on that looks like a secret, be it one or not: a random text, an e-mail
 * address, what stands behind "auth" or "token". '' for a page that is no web page.
 */
export function address(url: URL): string {
  return /^https?:$/.test(url.protocol) ? url.origin + keptPath(url).path : '';
}

/**
 * What tells an address from others of its host where the path belongs to a key: the kept path, with a digest of the
 * whole where something of it was not kept.
 */
export function keyOfPath(url: URL): string {
  const { path, cut } = keptPath(url);
  return cut ? `${path}~${shortDigest(url.pathname)}/` : path;
}

function keptPath({ pathname }: URL): { readonly path: string; readonly cut: boolean } {
  const segments = pathname
    .replace(/;[^/;=]*=[^/;]*/g, '')
    .replace(/;jsessionid[^/]*/gi, '')
    .split('/')
    .filter((segment) => !ASP_SESSION.test(decoded(segment)));
  const end = segments.findIndex((segment, i) => isSecret(decoded(segment), decoded(segments[i - 1] ?? '')));
  return end < 0
    ? { path: segments.join('/'), cut: false }
    : { path: `${segments.slice(0, end).join('/')}/`, cut: true };
}

/** A part of an address without its percent signs; as it stands where it was not encoded so. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function isSecret(segment: string, before: string): boolean {
  if (!segment) return false;
  if (segment.length > LONGEST_SEGMENT || segment.includes('@')) return true;
  if (DOI_PREFIX.test(before)) return false;
  if (ANNOUNCES.test(before) || (MAY_ANNOUNCE.test(before) && !PLAIN.test(segment))) return true;
  const [name = '', value] = segment.split(/[=:]/, 2);
  if (value && (ANNOUNCES.test(name) || (MAY_ANNOUNCE.test(name) && !PLAIN.test(value)))) return true;
  return (
    UUID.test(segment) || /^eyJ[\w-]{8}/.test(segment) || /^[\w+/-]{12,}={1,2}$/.test(segment) || looksRandom(segment)
  );
}

/** Whether a part of the segment has letters and digits as no word, number or name of a paper has them. */
function looksRandom(segment: string): boolean {
  const runs = segment.split(/[^A-Za-z\d]+/);
  if (runs.some((run) => isHex(run) || changesOften(run) || isUnspeakable(run))) return true;
  // Tokens that hold hyphens or underscores themselves (base64url).
  return segment.split(/[^\w-]+/).some((part) => {
    const all = part.replace(/[-_]/g, '');
    const mixed = /\d/.test(all) && /[a-z]/.test(all) && /[A-Z]/.test(all);
    return all.length >= 16 && mixed && meanPiece(part) < 2.5;
  });
}

function isHex(run: string): boolean {
  return run.length >= 16 && /^[\da-f]+$/i.test(run) && /\d/.test(run) && /[a-f]/i.test(run);
}

/** Between capitals, small letters and digits, at nearly every character ("X7k2pQ9z"; not "ChenZYWSMG21"). */
function changesOften(run: string): boolean {
  if (run.length < 8 || !/\d/.test(run)) return false;
  return meanPiece(run) < (run.length < 16 ? 1.7 : 2.5);
}

/** Twenty letters or more with hardly a vowel among them. */
function isUnspeakable(run: string): boolean {
  const letters = run.replace(/\d/g, '');
  return letters.length >= 20 && letters.replace(/[^aeiouy]/gi, '').length < letters.length * 0.25;
}

/** The mean length, in characters, of the words and numbers that a text is made of. */
function meanPiece(text: string): number {
  const pieces = text.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? [''];
  return pieces.join('').length / pieces.length;
}
