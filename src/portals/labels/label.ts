/** What a label on a page can announce. */
export type Label =
  | 'title'
  | 'authors'
  | 'number'
  | 'status'
  | 'venue'
  | 'abstract'
  | 'first'
  | 'last'
  | 'name'
  | 'email'
  | 'corresponding';

const PAPER = '(?:(?:paper|submission|manuscript|article|contribution|abstract|full|final) ?)';

const LABELS: readonly (readonly [Label, RegExp])[] = [
  ['title', new RegExp(`^${PAPER}*title(?: of (?:the |your )?${PAPER})?$`)],
  ['authors', /^(?:(?:paper|primary|list of|all|co-?|contributing)[ -]?)*authors?(?: ?list| names?)?$/],
  ['number', new RegExp(`^(?:#|${PAPER}?(?:id|#|no|nr|number))$`)],
  ['status', new RegExp(`^${PAPER}?(?:(?:current|review|acceptance) )?(?:status|decision)$`)],
  ['venue', /^(?:conference|venue|event|journal|proceedings)(?: name)?$/],
  ['abstract', /^abstract$/],
  ['first', /^(?:first|given)(?: \(given\))? names?$/],
  ['last', /^(?:last|family|sur)(?: \((?:family|last)\))? ?names?$/],
  ['name', /^(?:full |author )?names?$/],
  ['email', /^e-?mail(?: address)?$/],
  ['corresponding', /^(?:corresponding|(?:primary )?contact)(?: author)?$/],
];

/** The longest text, in UTF-16 units, that can be a label. */
const LONGEST_LABEL = 40;
/** How labels begin. Nearly every text of a page is told from one by this alone, which is what keeps reading fast. */
export const LABEL_BEGINNING =
  /^[\s*]{0,200}(?:#|pap|sub|man|art|con|abs|ful|fin|tit|aut|co-?a|pri|lis|all|id|n[oru]|sta|cur|rev|acc|dec|ven|eve|jou|pro|fir|giv|las|fam|sur|name|e-?m|cor)/i;

/** What a short text announces, case, marks of required fields and a colon aside, or null for any other text. */
export function labelIn(found: string): Label | null {
  const text = found.trim();
  if (text.length > LONGEST_LABEL * 2 || !LABEL_BEGINNING.test(text)) return null;
  const words = text
    .toLowerCase()
    .replace(/\(s\)/g, 's')
    .replace(/\((?:required|optional)\)|[*:：?.†]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (!words || words.length > LONGEST_LABEL) return null;
  return LABELS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
