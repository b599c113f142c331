import { applyPack, type DoesNotBelong, type NoPack, type Pack, writePack } from '../../any-form/pack';
import { download } from '../../extension/files';
import { asciiName } from '../../paper/ascii-name';
import { type ReviewedForm, sourceOf } from './to-keep';

/** Saves what was said of a form as a venue's pack: its file's name, or why it would be none that others could use. */
export function savePack(reviewed: ReviewedForm): string | NoPack | DoesNotBelong {
  const { file, form, pages, words, corrections, names, values, handIn } = reviewed;
  const [venue, name] = [names.venue.trim(), names.name.trim()];
  const [sha256, bytes] = [file.sha256, file.bytes.length];
  const pack: Pack = {
    venue,
    files: [{ name, sha256, bytes, source: sourceOf(file), ...corrections }],
    values,
    handIn,
  };
  const written = writePack(pack);
  if ('kind' in written) return written;
  const applied = applyPack(pack, { sha256, bytes, pages, words }, form);
  if (applied.kind === 'does-not-belong') return applied;
  const fileName = `${asciiName(venue) || 'venue'}-pack.json`;
  download(written, fileName, 'application/json');
  return fileName;
}
