import { agreementById, isKnown, newestEditionOf } from '../../agreements';
import type { FormReading, ScanCheck, TextCheck } from '../file-reading';
import type { Problem, WhyUnread } from '../read-form';
import type { PapersCheck } from './for-paper';
import { problem } from './problem';

/** Places that differ are told one by one up to this many. */
const MOST_PLACES = 8;
/** What cannot be read by anybody; other files only this program does not read. */
const UNREADABLE: readonly WhyUnread[] = ['not-a-pdf', 'not-a-picture', 'encrypted', 'damaged'];
/** Words that are stored as they should be and look otherwise: seen in a picture, and so for a person to judge. */
const SEEN: readonly string[] = ['struck', 'covered', 'undrawn', 'invisible'];

/** What is wrong with a file that is not read. */
export function unreadProblem(why: WhyUnread): Problem {
  return problem(UNREADABLE.includes(why) ? 'wrong' : 'look', 'unreadable', { found: why });
}

/** That a form is another agreement than the one that is asked for. */
export function agreementProblem({ agreement }: FormReading, expected: string): Problem[] {
  if (agreement === null || agreement === expected) return [];
  const isOlder = isKnown(agreement) && isKnown(expected) && isOlderEdition(agreement, expected);
  return [
    problem(isOlder ? 'look' : 'wrong', isOlder ? 'older-edition' : 'other-agreement', { found: agreement, expected }),
  ];
}

function isOlderEdition(agreement: string, expected: string): boolean {
  const [own, asked] = [agreementById(agreement), agreementById(expected)];
  if (newestEditionOf(own) === asked) return true;
  return own.publisher === asked.publisher && own.version < asked.version;
}

/** What is wrong with the words of a form's text, and with what is seen of them. */
export function textProblems(check: TextCheck, papers: PapersCheck): Problem[] {
  const { verdict, differences, additions, mayBeMore } = papers;
  const told = (found: string) => ({ found });
  switch (verdict.kind) {
    case 'practice':
      return [problem('wrong', 'practice')];
    case 'not-this-agreement':
    case 'too-long':
    case 'empty':
      return [problem('wrong', 'no-agreement')];
    case 'untrusted':
      return [problem('look', 'untrusted', told(check.tricks.map(({ text }) => text).join(' … ')))];
    case 'part-scan':
      return [problem('look', 'part-scan', told(verdict.pages.join(', ')))];
    case 'differs':
      return [
        ...(verdict.isPart
          ? [problem('wrong', 'part', told(String(verdict.places)))]
          : differences
              .slice(0, MOST_PLACES)
              .map(({ kind, place, found, expected }) =>
                SEEN.includes(kind)
                  ? problem('look', 'marked', { found, place })
                  : problem('wrong', 'altered', { found, expected, place }),
              )),
        ...trickProblems(check),
        ...saysMore(additions),
      ];
    default:
      return [
        ...trickProblems(check),
        ...saysMore(additions),
        ...(mayBeMore && additions.length === 0 ? [problem('look', 'says-more')] : []),
        ...lookProblems(check),
      ];
  }
}

function trickProblems({ tricks }: TextCheck): Problem[] {
  const notes = tricks.filter(({ kind }) => kind === 'note');
  const hidden = tricks.filter(({ kind }) => kind !== 'note');
  const said = (list: TextCheck['tricks']) => ({ found: list.map(({ text }) => text).join(' … ') });
  return [
    ...(hidden.length > 0 ? [problem('look', 'hides', said(hidden))] : []),
    ...(notes.length > 0 ? [problem('look', 'notes', said(notes))] : []),
  ];
}

function saysMore(additions: PapersCheck['additions']): Problem[] {
  return additions
    .slice(0, MOST_PLACES)
    .map(({ text, isReservation }) => problem('look', isReservation ? 'reservation' : 'says-more', { found: text }));
}

function lookProblems({ lookedAt, beside, different }: TextCheck): Problem[] {
  if (!lookedAt) return [problem('look', 'not-seen')];
  return [
    ...(beside > 0 ? [problem('look', 'marked', { found: '' })] : []),
    ...(different > 0 ? [problem('look', 'looks-different', { found: String(different) })] : []),
  ];
}

/** What there is to look at in a form's pictures. */
export function scanProblems({ verdict, isPractice, pictures }: ScanCheck): Problem[] {
  if (isPractice) return [problem('wrong', 'practice')];
  const partly = pictures.length > 0 ? [problem('look', 'part-scan', { found: pictures.join(', ') })] : [];
  switch (verdict.kind) {
    case 'no-difference':
    case 'all-same':
      return partly;
    case 'doubts':
      return [problem('look', 'doubts', { found: String(verdict.doubts) }), ...partly];
    case 'others':
      return [problem('look', 'doubts', { found: String(verdict.words) }), ...partly];
    case 'pages-missing':
      return [
        problem('wrong', 'pages-missing'),
        ...(verdict.doubts > 0 ? [problem('look', 'doubts', { found: String(verdict.doubts) })] : []),
        ...partly,
      ];
    case 'too-little':
      return [problem('look', 'too-little'), ...partly];
    case 'not-this-agreement':
    case 'empty':
      // A machine that read nothing says nothing of whoever sent it.
      return [problem('look', 'no-agreement'), ...partly];
  }
}
