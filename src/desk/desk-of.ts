import type { Decided, Desk, DeskCounts, DeskForm, DeskRow, Expected, FormState, ReadFile } from './desk';
import { type FormsDesk, formsOf, type PlacedForm } from './forms-of';
import type { ListedPaper } from './listed-paper';
import { cameraReadyTitles, papersByThemselves } from './matching/camera-ready';
import { foldersOfOne } from './matching/named-by';
import { paperIndex } from './matching/paper-index';
import { type KnownPaper, knownPaper } from './states/for-paper';
import { ownPaper } from './states/own-paper';
import { withPagesApart } from './states/pages-apart';

/**
 * Everything that is on the desk: each paper of the list with its forms, then the forms without a paper. Without a list,
 * each form is its own paper, and a paper that lies among them no line.
 */
export function deskOf(
  papers: readonly ListedPaper[],
  files: readonly ReadFile[],
  decided: Decided,
  expected: Expected,
): Desk {
  const index = paperIndex(papers);
  const cameraReady = cameraReadyTitles(files, index);
  const desk: FormsDesk = {
    index,
    known: (id) => knownOnce(index.papers.get(id), cameraReady.titles.get(id) ?? null),
    decided,
    expected,
    isOfOne: foldersOfOne(files.flatMap(({ paths }) => paths)),
  };
  const ofPaper = new Map<string, PlacedForm[]>();
  const strays: DeskForm[] = [];
  const noForms = papers.length === 0 ? papersByThemselves(files) : cameraReady.files;
  for (const file of files) {
    if (noForms.has(file.reading.sha256)) continue;
    for (const placed of formsOf(file, desk)) {
      const { paper } = placed.form;
      const together = paper === null ? undefined : ofPaper.get(paper);
      if (paper === null) strays.push(placed.form);
      else if (together) together.push(placed);
      else ofPaper.set(paper, [placed]);
    }
  }
  const rows: DeskRow[] = [
    ...papers.map((paper): DeskRow => {
      const forms = withPagesApart(ofPaper.get(paper.id) ?? []).sort((a, b) => rankOf(a) - rankOf(b));
      const [best] = forms;
      return { kind: 'paper', paper, forms, state: best ? countsAs(best) : 'missing' };
    }),
    ...strays.map((form) => (papers.length === 0 ? rowAlone(form) : strayRow(form))),
  ];
  return { rows, counts: countsOf(rows) };
}

/** A form without a paper: whatever the chair said of it, it is no paper's, and not in the publisher's folder. */
const strayRow = (form: DeskForm): DeskRow => ({ kind: 'form', form, state: form.state });

/** Where there is no list, each form stands for its own paper; a file that is certainly no form for none. */
function rowAlone(form: DeskForm): DeskRow {
  if (form.form.agreement === null && form.state === 'wrong') return strayRow(form);
  return { kind: 'paper', paper: ownPaper(form), forms: [form], state: countsAs(form) };
}

const made = new WeakMap<ListedPaper, KnownPaper>();

/** What is known of a paper, the same value as long as it is the same. */
function knownOnce(paper: ListedPaper | undefined, cameraReady: string | null): KnownPaper | null {
  if (!paper) return null;
  const before = made.get(paper);
  if (before && before.cameraReady === cameraReady) return before;
  const known = knownPaper(paper, cameraReady);
  made.set(paper, known);
  return known;
}

const ORDER: readonly FormState[] = ['right', 'no-difference', 'to-look-at', 'wrong'];

/** What a form counts as: what the chair said comes before what was found. */
function countsAs({ state, decision }: DeskForm): FormState {
  if (!decision) return state;
  return decision.said === 'accepted' ? 'right' : 'wrong';
}

/** Where a form stands among those of its paper: accepted ones first, those that were sent back last. */
function rankOf({ state, decision }: DeskForm): number {
  if (!decision) return ORDER.indexOf(state);
  return decision.said === 'accepted' ? -1 : ORDER.length;
}

function countsOf(rows: readonly DeskRow[]): DeskCounts {
  const counts = { right: 0, 'no-difference': 0, 'to-look-at': 0, wrong: 0, missing: 0 };
  for (const { state } of rows) counts[state]++;
  return counts;
}
