/** Written-out ordinals, the tens before another one included ("thirty ninth", "forty-second"). */
const ORDINALS = new Set(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth
  ninetieth twenty thirty forty fifty sixty seventy eighty ninety`.split(/\s+/),
);
/** Words that one spelling of a name has and another has not. */
const FILLERS = new Set(['the', 'of', 'annual', 'edition']);

/** What stands before a venue's name: what became of the paper, or that these are its proceedings. */
const BEFORE = /^(?:(?:(?:submitted|accepted) (?:to|at|by|for)|under review (?:at|for)|in) )?(?:proceedings (?:on )?)?/;

/**
 * The words of a venue's name or of a line that begins with one, without what differs from one year or page to the
 * next: case, punctuation, TeX's braces, the year ("2025", "’25", "ICML2025"), the number ("38th", "Forty-second"),
 * "Proceedings of the", "Submitted to". Two spellings of one name have the same words.
 */
export function venueWords(text: string): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, ' ')
      .replace(/['’]\d\d(?!\d)/g, ' ')
      .replace(/['’]/g, '')
      .replace(/&/g, ' and ')
      .match(/[\p{L}\p{M}\p{N}%]+/gu) ?? [];
  const telling = words.filter(
    (word) => !FILLERS.has(word) && !ORDINALS.has(word) && !/^\d+(?:st|nd|rd|th)$/.test(word),
  );
  return telling.join(' ').replace(BEFORE, '').split(' ');
}

/** Tracks whose papers stand in the proceedings; those of a journal, of findings or of abstracts do not. */
const TRACK =
  '(?:abcd|archival|conference|full|long|main|methods?|position|proceedings|regular|research|technical) ?(?:papers? ?)?track';

/** How a paper was decided on or presented: none of these words is made of two others, so one reading is all there is. */
const DECISION =
  'accept(?:ed)?|active|and|archive|archival|as|award|best|blind|candidate|conditional(?:ly)?|conference|contributed|desk|finalist|full|highlight|honou?rable|in ?person|invited?|lightning|long|main|mention|minor|major|notable|oral|outstanding|paper\\d{0,6}|papers|percent|position|poster|presentation|proceedings|regular|reject(?:ed)?|review|revisions?|runner|spotlight|submission\\d{0,6}|talk|technical|to|top|under|up|virtual|with|withdrawn|\\d{1,3}%';

/** Where in PMLR the paper stands. */
const VOLUME = '(?:pmlr|machine learning research|vol(?:ume)?)(?: v?\\d{1,4})*';

const AFTER = new RegExp(`^(?: ?(?:${TRACK}|${VOLUME}|${DECISION}))*$`);
/** A year cut short ("ICML 25"). */
const SHORT_YEAR = /^\d\d(?= |$)/;

/**
 * Whether the words after a venue's name only say how the paper was decided on or presented there ("poster",
 * "withminorrevisions" as OpenReview writes it, "conference track", "pmlr 139"). False for words that name another event,
 * a workshop, or a track that its proceedings leave out.
 */
export function saysOnlyDecision(words: readonly string[]): boolean {
  return AFTER.test(words.join(' ').replace(SHORT_YEAR, ''));
}
