import * as v from 'valibot';
import { signatureOf } from '../signing/draft';
import { HAND_NAMES, type Hand } from '../signing/hands';
import { type KeptSignature, MOST_KEPT, withOneMore } from '../signing/kept-signatures';
import { MOST_ROUNDS, type Sealed } from './passphrase';
import { isRecord } from './record';
import { penFromStoredSettings } from './stored';
import { SETTINGS, SIGNATURES } from './stored-names';
import { outlinesSchema, strokeSchema } from './stored-strokes';
import { isOfLaterVersion, STORED_VERSION, type StoredRecord } from './stored-version';

const HANDS = Object.keys(HAND_NAMES) as Hand[];
const text = v.pipe(v.string(), v.maxLength(1000));

const keptSchema = v.object({
  name: text,
  signature: v.variant('kind', [
    v.object({ kind: v.literal('drawn'), strokes: v.array(strokeSchema) }),
    v.object({ kind: v.literal('typed'), text }),
    v.object({ kind: v.literal('lettered'), text, hand: v.picklist(HANDS) }),
    v.object({ kind: v.literal('pictured'), outlines: outlinesSchema }),
  ]),
});

const base64 = v.pipe(v.string(), v.base64());
/** What a passphrase sealed, hostile until parsed. */
export const sealedSchema = v.object({
  salt: base64,
  rounds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_ROUNDS)),
  iv: base64,
  sealed: base64,
} satisfies Record<keyof Sealed, v.GenericSchema>);

/** Kept signatures as storage holds them. */
export type StoredSignatures =
  /** `damaged`: something was there that could not be read. */
  | { readonly kind: 'open'; readonly kept: readonly KeptSignature[]; readonly damaged: boolean }
  /** Under a passphrase. */
  | { readonly kind: 'sealed'; readonly sealed: Sealed }
  | { readonly kind: 'later-version' };

/** Signatures as they are kept without a passphrase. */
export function toStoredSignatures(kept: readonly KeptSignature[]): StoredRecord {
  return { version: STORED_VERSION, kept };
}

/** Signatures as they are kept under a passphrase. */
export function toSealedSignatures(sealed: Sealed): StoredRecord {
  return { version: STORED_VERSION, sealed };
}

/** What storage holds of signatures, hostile until read; each that cannot be read is left out. */
export function signaturesFromStored(stored: unknown): StoredSignatures {
  if (stored === undefined) return { kind: 'open', kept: [], damaged: false };
  if (isOfLaterVersion(stored)) return { kind: 'later-version' };
  if (!isRecord(stored)) return { kind: 'open', kept: [], damaged: true };
  const sealed = v.safeParse(sealedSchema, stored.sealed);
  return sealed.success ? { kind: 'sealed', sealed: sealed.output } : { kind: 'open', ...keptFrom(stored.kept) };
}

/** A list of kept signatures, hostile until read. */
export function keptFrom(stored: unknown): { readonly kept: readonly KeptSignature[]; readonly damaged: boolean } {
  if (!Array.isArray(stored)) return { kept: [], damaged: true };
  const read = stored.slice(0, MOST_KEPT).map((each) => v.safeParse(keptSchema, each));
  const kept = read.flatMap((each) => (each.success ? [each.output] : []));
  return { kept, damaged: kept.length < stored.length };
}

/**
 * The one signature that earlier versions kept in the settings, moved to the kept ones under the name that was last
 * signed with; nothing where there is none, or no room for it.
 */
export function movedFromSettings(local: StoredRecord): StoredRecord {
  const settings = local[SETTINGS];
  if (!isRecord(settings) || isOfLaterVersion(settings)) return {};
  const pen = penFromStoredSettings(settings);
  const signature = pen && (signatureOf(pen) ?? signatureOf({ ...pen, tab: pen.tab === 'draw' ? 'type' : 'draw' }));
  const before = signaturesFromStored(local[SIGNATURES]);
  if (!signature || before.kind !== 'open') return {};
  const { pen: _, ...rest } = settings;
  const kept = withOneMore(before.kept, { name: typeof rest.signer === 'string' ? rest.signer : '', signature });
  return kept ? { [SETTINGS]: rest, [SIGNATURES]: toStoredSignatures(kept) } : {};
}
