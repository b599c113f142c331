import { EncryptedPDFError, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { FORM_LIMITS } from '../read/limits';
import { unpackedFile } from '../read/streams';

/** Why nothing may be added to a file. */
export type Closed =
  /** Protected with a password, if only against changes. */
  | 'encrypted'
  /** Its author certified it as it is (ISO 32000-1, 12.8.2.2). */
  | 'certified'
  /** It is drawn anew from a form of another kind within it (XFA), which nothing drawn on the page would be part of. */
  | 'xfa'
  /** Its structure cannot be read or continued. */
  | 'damaged'
  /** It holds more than any form does. */
  | 'too-large';

/** A file's objects, or why they cannot be had. */
export async function openObjects(bytes: Uint8Array): Promise<PDFDocument | Closed> {
  // Whoever read the file may have done so within other limits.
  if (bytes.length > FORM_LIMITS.bytes || (await unpackedFile(bytes, FORM_LIMITS.unpacked)) === null)
    return 'too-large';
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false });
  } catch (error) {
    // Where the objects are in encrypted streams, reading fails before it comes to the word.
    const encrypted =
      error instanceof EncryptedPDFError || new TextDecoder('latin1').decode(bytes).includes('/Encrypt');
    return encrypted ? 'encrypted' : 'damaged';
  }
}

/** Why nothing may be added to this file; null where something may. */
export function closedBy({ context, catalog }: PDFDocument): Closed | null {
  const permissions = context.lookup(catalog.get(PDFName.of('Perms')));
  if (permissions instanceof PDFDict && permissions.has(PDFName.of('DocMDP'))) return 'certified';
  const form = context.lookup(catalog.get(PDFName.of('AcroForm')));
  return form instanceof PDFDict && form.has(PDFName.of('XFA')) ? 'xfa' : null;
}

/** Whether a file bears a digital signature: what is added later is no part of what was signed (12.8.1). */
export function isDigitallySigned({ context }: PDFDocument): boolean {
  return context.enumerateIndirectObjects().some(([, object]) => {
    if (!(object instanceof PDFDict)) return false;
    return object.has(PDFName.of('ByteRange')) && object.has(PDFName.of('Contents'));
  });
}
