import { CONTENT_RULES } from './rules/content';
import { DOCUMENT_RULES } from './rules/document';
import { FILE_RULES } from './rules/file';
import { FONT_RULES } from './rules/fonts';
import { METADATA_RULES } from './rules/metadata';
import { STRUCTURE_RULES } from './rules/structure';

export type { Rule } from './rules/rule';

/** Rules of ISO 19005-3 (PDF/A-3, level A) and ISO 14289-1 (PDF/UA-1) on what our forms hold. */
export const RULES = {
  ...FILE_RULES,
  ...METADATA_RULES,
  ...DOCUMENT_RULES,
  ...FONT_RULES,
  ...CONTENT_RULES,
  ...STRUCTURE_RULES,
};
