import * as v from 'valibot';
import type { HandIn } from '../agreements/hand-in';
import type { VenueValues } from '../agreements/wanted';
import { isOfVenue } from '../agreements/wanted';
import type { Corrections } from './blank-form';
import { claimedName } from './claimed-name';
import { MOST_BLANKS, packSchema, SCHEMA, VALUES, VERSION } from './pack-schema';

export { type Applied, applyPack, type BroughtFile, type DoesNotBelong, type PlacedWord } from './apply-pack';

/** The most bytes that a pack's file may have. */
export const LARGEST_PACK = 65_536;

/** What a pack says of one file: which it is, where to get it, and what its blanks are for. */
export interface PackFile extends Corrections {
  /** Which of several forms it is, in the venue's words. */
  readonly name: string;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  /** An https address, to be followed after it was shown, or null. */
  readonly source: string | null;
}

/** What a venue says of its form, for its authors: no word of the agreement, and nothing that only the author may say. */
export interface Pack {
  readonly venue: string;
  readonly files: readonly PackFile[];
  readonly values: VenueValues;
  readonly handIn: HandIn | null;
}

/** Why a text is no pack that can be used. */
export interface NoPack {
  readonly kind: 'no-pack';
  readonly why: /** More than `LARGEST_PACK`. */
    | 'too-large'
    /** Another file: no JSON, or JSON of something else. */
    | 'other-file'
    /** Made by a later version of this program. */
    | 'later-version'
    /** More than `MOST_BLANKS`. */
    | 'too-many-blanks'
    /** It names itself after a publisher whose agreements ship with the extension. */
    | 'name-taken'
    /** It says for a blank what only an author may say: a name, a choice, a signature, a day. */
    | 'not-the-venues'
    /** Something in it is not as packs are: `at` says what. */
    | 'damaged';
  /** Where in it, as a path ("files.0.source"); '' where it is all of it. */
  readonly at: string;
}

/** Reads a pack, hostile until then. Never throws. */
export function parsePack(text: string): Pack | NoPack {
  const isLarge = text.length > LARGEST_PACK || new TextEncoder().encode(text).length > LARGEST_PACK;
  if (isLarge) return not('too-large');
  const json = parsed(text);
  if (typeof json !== 'object' || json === null || !('schema' in json) || json.schema !== SCHEMA) {
    return not('other-file');
  }
  if ('version' in json && typeof json.version === 'number' && json.version > VERSION) return not('later-version');
  if (blanksIn(json) > MOST_BLANKS) return not('too-many-blanks', 'files');
  const read = v.safeParse(packSchema, json);
  if (!read.success) return not('damaged', v.getDotPath(read.issues[0]) ?? '');
  const { venue, files, values, handIn } = read.output;
  for (const [at, name] of [
    ['venue', venue] as const,
    ...files.map((file, i) => [`files.${i}.name`, file.name] as const),
  ])
    if (claimedName(name) !== null) return not('name-taken', at);
  const wrong = files.findIndex((file) => !isTheVenues(file));
  return wrong < 0 ? { venue, files, values, handIn } : not('not-the-venues', `files.${wrong}`);
}

/** Whether whoever reads a pack has one. */
export const isPack = (read: Pack | NoPack): read is Pack => 'venue' in read;

/**
 * A pack as the bytes of its file: the same for the same pack. What would not be read again is not written, and why is
 * said.
 */
export function writePack({ venue, files, values, handIn }: Pack): Uint8Array<ArrayBuffer> | NoPack {
  const json = {
    schema: SCHEMA,
    version: VERSION,
    venue,
    files: files.map(({ name, sha256, bytes, source, changed, added }) => ({
      name,
      sha256,
      bytes,
      source,
      changed: Object.fromEntries(inOrder(changed).map(([id, change]) => [id, ofBlank(change)])),
      added: added.map((blank) => ({ page: blank.page, ...ofBlank(blank) })),
    })),
    values: Object.fromEntries(VALUES.flatMap((want) => (values[want] === undefined ? [] : [[want, values[want]]]))),
    handIn: handIn && {
      fileName: handIn.fileName,
      megabytes: handIn.megabytes,
      ink: handIn.ink,
      where: handIn.where && { kind: handIn.where.kind, text: handIn.where.text },
      by: handIn.by,
      source: handIn.source,
    },
  };
  const text = `${JSON.stringify(json, null, 2)}\n`;
  const read = parsePack(text);
  return isPack(read) ? new TextEncoder().encode(text) : read;
}

type Change = Corrections['changed'][string];

/** By the blanks' ids, in the order of their code units, which is that of no language. */
function inOrder(changed: Corrections['changed']): readonly (readonly [string, Change])[] {
  return Object.entries(changed).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What is said of a blank, in one order. */
function ofBlank({ label, wants, asks, box, given, isOn }: Change) {
  const edges = box && { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
  return { label, wants, asks, box: edges, given, isOn };
}

/** Whether a pack gives values only where they are the venue's to give, as far as it tells itself. */
function isTheVenues({ changed, added }: Corrections): boolean {
  return [...Object.values(changed), ...added].every(
    ({ given, asks, wants }) => !given || ((asks ?? 'text') === 'text' && (wants ?? []).every(isOfVenue)),
  );
}

/** How many blanks a pack speaks of, before anything of it is known. */
function blanksIn(json: object): number {
  const files: unknown = 'files' in json ? json.files : null;
  if (!Array.isArray(files)) return 0;
  return files.reduce((sum: number, file: unknown) => {
    if (typeof file !== 'object' || file === null) return sum;
    const changed = 'changed' in file && typeof file.changed === 'object' ? Object.keys(file.changed ?? {}).length : 0;
    const added = 'added' in file && Array.isArray(file.added) ? file.added.length : 0;
    return sum + changed + added;
  }, 0);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function not(why: NoPack['why'], at = ''): NoPack {
  return { kind: 'no-pack', why, at };
}
