/** A venue seen publishing in PMLR. */
export interface Venue {
  /** Its short name ("ICML"). */
  readonly name: string;
  /** A PMLR volume of it, the source of this line. */
  readonly source: string;
}

/** Short name, volume of PMLR that shows it, and the series' names without number, year and "Proceedings of". */
const VENUES: readonly (readonly [name: string, volume: number, ...series: string[]])[] = [
  ['AISTATS', 130, 'International Conference on Artificial Intelligence and Statistics'],
  ['ICML', 139, 'International Conference on Machine Learning'],
  ['UAI', 161, 'Conference on Uncertainty in Artificial Intelligence'],
  ['COLT', 134, 'Conference on Learning Theory'],
  ['ALT', 132, 'International Conference on Algorithmic Learning Theory', 'Algorithmic Learning Theory'],
  ['NeurIPSCDT', 133, 'NeurIPS Competition and Demonstration Track'],
  ['MIDL', 143, 'International Conference on Medical Imaging with Deep Learning', 'Medical Imaging with Deep Learning'],
  ['L4DC', 144, 'Learning for Dynamics and Control Conference', 'Conference on Learning for Dynamics and Control'],
  [
    'MSML',
    145,
    'Mathematical and Scientific Machine Learning Conference',
    'Mathematical and Scientific Machine Learning',
  ],
  ['ACML', 157, 'Asian Conference on Machine Learning'],
  ['CoRL', 164, 'Conference on Robot Learning'],
  ['CoLLAs', 232, 'Conference on Lifelong Learning Agents'],
  ['CHIL', 287, 'Conference on Health, Inference, and Learning'],
  ['CLeaR', 177, 'Conference on Causal Learning and Reasoning'],
  ['MLHC', 219, 'Machine Learning for Healthcare Conference', 'Machine Learning for Healthcare'],
  ['ML4H', 297, 'Machine Learning for Health Symposium'],
  ['NeuS', 288, 'International Conference on Neuro-symbolic Systems'],
];

/** What may stand before a series' name: "Proceedings of the 38th", "Thirty Ninth", "The 8th Annual". */
const BEFORE = /^(?:(?:the|proceedings|of|annual|\d*[a-z]*(?:st|nd|rd|th|ty))[ -]+)*$/;

/** What may stand after it: how the paper was presented or where its decision stands, never another event or a journal. */
const AFTER =
  /^(?:[ ,:.()-]|conference|main|position|papers?|track|regular|poster|oral|spotlight|talk|long|full|notable|top|\d+%|accept(?:ed)?|blind|active|withdrawn|desk|rejected|reject|submission|under|review|proceedings|pmlr(?: \d+)?)*$/;

/**
 * The venue that a page names, by its short name ("ICML 2025 poster", "Submitted to ICML 2025") or by the title of its
 * proceedings ("Forty-second International Conference on Machine Learning"), if it is known to publish with PMLR.
 * Returns null for every other: a workshop at such a venue, its journal track, a venue that shares its words.
 */
export function knownVenue(venue: string | null): Venue | null {
  const text = (venue ?? '')
    .toLowerCase()
    .replace(/^(?:submitted|accepted) (?:to|at|by|for) |^under review (?:at|for) /, '')
    .replace(/&/g, 'and')
    .replace(/[ ’'-]*(?<!\d)(?:19|20)\d\d(?!\d)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (!text || text.length > 300) return null;
  for (const [name, volume, ...series] of VENUES) {
    const short = name.toLowerCase();
    const isShort = text.startsWith(short) && AFTER.test(text.slice(short.length).replace(/^ ?[’']\d\d\b/, ''));
    const known = isShort || series.some((title) => isSeries(text, title.toLowerCase(), short));
    if (known) return { name, source: `https://proceedings.mlr.press/v${volume}/` };
  }
  return null;
}

function isSeries(text: string, series: string, short: string): boolean {
  const at = text.indexOf(series);
  if (at < 0 || !BEFORE.test(text.slice(0, at))) return false;
  return AFTER.test(text.slice(at + series.length).replace(`(${short})`, ''));
}

/** How a venue wants the form's file named where its papers are handed in through one portal. */
export interface FileNameRule {
  /** The portal's id; elsewhere PMLR's own rule holds for the same venue. */
  readonly portal: string;
  /** The name without ".pdf"; "<number>" stands for the paper's number at the venue. */
  readonly pattern: string;
  /** Where the venue says so. */
  readonly source: string;
}

/** By the venue's short name in the list above. */
const FILE_NAMES: Readonly<Record<string, FileNameRule>> = {
  AISTATS: { portal: 'cmt', pattern: '<number>-Permission', source: 'https://aistats.org/aistats2023/camera.html' },
};

/** The rule of the venue that a page names, for papers handed in through that portal; null where PMLR's own holds. */
export function fileNameRule(venue: string | null, portal: string): FileNameRule | null {
  const known = knownVenue(venue);
  const rule = known && FILE_NAMES[known.name];
  return rule?.portal === portal ? rule : null;
}
