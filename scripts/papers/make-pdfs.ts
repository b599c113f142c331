import { availableParallelism } from 'node:os';
import { typesetTitle } from '../../src/paper/title';
import { openPdfMaker } from '../../src/pdf';
import { nodeResources } from '../pdf/resources';
import { problemsOf } from './form-check';
import { displayName, type ListedPaper } from './read-back';
import { signedForm } from './signed-form';

/** What became of the forms of many papers. */
export interface PdfCheck {
  readonly made: number;
  readonly failures: readonly { readonly paper: string; readonly problem: string }[];
  /** The largest file, in bytes. */
  readonly largest: number;
}

/** Each paper signed by its first author, and again by every author whose name is not plain ASCII. */
export function formsOf(papers: readonly ListedPaper[]): { paper: string; title: string; signer: string }[] {
  return papers.flatMap(({ volume, id, title, authors }) => {
    const names = authors.map(displayName);
    // A name's script is what this is about: every name with one of its own signs once.
    const signers = new Set([names[0] ?? 'Anonymous', ...names.filter((name) => /[^ -~]/.test(name))]);
    return [...signers].map((signer) => ({ paper: `${volume}/${id}`, title: typesetTitle(title), signer }));
  });
}

/** Makes the PDF of every form and reads it back with poppler. */
export async function checkPdfs(papers: readonly ListedPaper[], progress: (done: number) => void): Promise<PdfCheck> {
  const maker = await openPdfMaker(nodeResources);
  const waiting = formsOf(papers);
  const failures: { paper: string; problem: string }[] = [];
  let made = 0;
  let largest = 0;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { paper, ...filled } = next;
      const form = signedForm(filled);
      const result = await maker.make(form);
      const problems = result.kind === 'pdf' ? await problemsOf(result.bytes, form) : [JSON.stringify(result)];
      failures.push(...problems.map((problem) => ({ paper: `${paper} (${filled.signer})`, problem })));
      if (result.kind === 'pdf') largest = Math.max(largest, result.bytes.length);
      made++;
      progress(made);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return { made, failures, largest };
}
