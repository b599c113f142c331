/** What a publisher gives a work when it appears, or notes of a form that came in. */
const GIVEN = new RegExp(
  `^\\W*(?:${[
    '(?:e-?)?isbn(?:-1[03])?',
    '(?:e-?)?issn',
    'doi',
    'gpu',
    '(?:order|product|production|project|job|film|deed|licen[cs]e|file|invoice|registration|archive|legal entity|entity|account|cost cent(?:er|re)|internal) ?(?:no|nr|number|id|code)s?',
    '(?:vol(?:ume)?\\.? ?(?:/|and|,|&) ?)?(?:issue|iss)\\.?(?: ?(?:no|nr|number))?',
    'pages?(?: range)?|pp|pages? from|(?:first|last) page|seiten?',
    '(?:date )?(?:received|accepted|registered|approved|entered|checked|filed|processed|recorded|archived|scanned|logged|verified|countersigned)(?: (?:on|by|at))?(?: \\(date\\))?',
    '(?:received|checked|approved|handled|processed|entered|verified|recorded) by',
    'date (?:of receipt|entered|recorded)',
    '(?:library|catalogue) record',
    'eingegangen(?: am)?|eingangs(?:datum|nummer)|bearbeitet von|gepruft|auftrags(?:nr|nummer)',
    'recu le|vu par|enregistre le',
  ].join('|')})[.:]?\\W*$`,
  'i',
);

/** Whether a label names what only the publisher fills in, wherever it stands. */
export const isOfficeRow = (label: string): boolean => GIVEN.test(label);
