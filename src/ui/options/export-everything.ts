import { blankFile, broughtForms } from '../../extension/brought-forms';
import { keptDesk } from '../../extension/desk-kept';
import { signedForms } from '../../extension/signed-forms';
import { allKept } from '../../extension/storage';
import { type SavedZip, saveZip } from '../agreements/save-all';
import type { NamedFile } from '../zip';

/**
 * Saves all that is kept as one ZIP: the signed forms with their list, the forms that were brought with what was said of
 * them, what the chair's desk keeps, and drafts, settings and signatures as JSON.
 * @param locked whether PDFs under a passphrase that was not given are asked for, or left out.
 */
export async function exportEverything(ofPrivate: boolean, locked: 'asked-for' | 'left-out'): Promise<SavedZip> {
  const [signed, kept, brought] = await Promise.all([signedForms(), allKept(ofPrivate), allBrought(ofPrivate)]);
  const forms = signed.kind === 'forms' && !ofPrivate ? signed.forms : [];
  const desk = ofPrivate ? [] : await allOfDesk();
  return saveZip('imprimatur.zip', forms, [jsonFile('imprimatur.json', kept), ...brought, ...desk], locked);
}

/** What the chair's desk keeps on this computer, where it does. */
async function allOfDesk(): Promise<readonly NamedFile[]> {
  const kept = await keptDesk();
  if (!kept) return [];
  const { decisions, papers } = kept.decided;
  return [jsonFile('desk.json', { decisions: [...decisions], papers: [...papers], readings: kept.readings })];
}

/** The forms that were brought as files: their list, where there are any, and each PDF once. */
async function allBrought(ofPrivate: boolean): Promise<readonly NamedFile[]> {
  const all = await broughtForms(ofPrivate);
  if (all.kind !== 'forms' || all.forms.length === 0) return [];
  const byHash = new Map(all.forms.map(({ file }) => [file.sha256, file.name]));
  const files = await Promise.all(
    [...byHash].map(async ([hash, name]) => {
      const bytes = await blankFile(hash, ofPrivate);
      return bytes ? [{ name, bytes }] : [];
    }),
  );
  return [jsonFile('brought-forms.json', all.forms), ...files.flat()];
}

function jsonFile(name: string, value: unknown): NamedFile {
  return { name, bytes: new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`) };
}
