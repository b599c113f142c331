import type { Agreement } from '../../agreements/agreement';
import { sha256 } from '../file/sha256';

/** The id of that of the agreements whose publisher's own unchanged file this is (`Agreement.files`), or null. */
export async function knownFile(bytes: Uint8Array, agreements: readonly Agreement[]): Promise<string | null> {
  const alike = agreements.flatMap(({ id, files }) => files.map((file) => ({ id, ...file })));
  const sized = alike.filter((file) => file.bytes === bytes.length);
  if (sized.length === 0) return null;
  const digest = await sha256(bytes);
  return sized.find((file) => file.sha256 === digest)?.id ?? null;
}
