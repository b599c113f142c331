import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { decidedPaper } from '../../src/desk/decided-paper';
import type { Decided, Desk } from '../../src/desk/desk';
import type { FormFile } from '../../src/desk/form-file';
import { folderZip, messagesCsv, plannedFolder, reportCsv } from '../../src/desk/outputs';

/** What is written out. */
export interface Outputs {
  readonly desk: Desk;
  readonly agreement: string;
  /** The publisher's number of the volume, or ''. */
  readonly volume: string;
  /** The files that were opened, by their SHA-256. */
  readonly opened: ReadonlyMap<string, FormFile>;
}

/** Nobody sits at a terminal's desk: a form that is right counts as accepted. */
export function allRightAccepted({ rows }: Desk): Decided['decisions'] {
  return new Map(
    rows.flatMap((row) => {
      const best = row.kind === 'paper' && row.state === 'right' ? row.forms[0] : undefined;
      if (row.kind !== 'paper' || !best) return [];
      return [[best.id, { said: 'accepted', note: '', paper: decidedPaper(row.paper) }] as const];
    }),
  );
}

/** Saves the table, a message for each author of a wrong or missing form, and the publisher's folder; tells what was saved. */
export async function saveOutputs(out: string, { desk, agreement, volume, opened }: Outputs): Promise<string[]> {
  const [{ leftWords, OUTPUT_WORDS }, { MESSAGE_WORDS }, { digestIn }] = await Promise.all([
    import('../../src/ui/desk/output-words'),
    import('../../src/ui/desk/message-words'),
    import('../../src/ui/desk/form-file-of'),
  ]);
  const plan = plannedFolder(desk, agreement, volume);
  const zip = await folderZip(plan, {
    open: async ({ id }) =>
      (await opened
        .get(digestIn(id))
        ?.bytes()
        .catch(() => null)) ?? null,
    list: { name: 'not-in-the-folder.txt', text: leftWords },
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  const files: readonly (readonly [name: string, data: string | Uint8Array])[] = [
    ['report.csv', reportCsv(desk, OUTPUT_WORDS)],
    ['messages.csv', messagesCsv(desk, MESSAGE_WORDS)],
    [`${plan.name}.zip`, new Uint8Array(await zip.arrayBuffer())],
  ];
  mkdirSync(out, { recursive: true });
  return files.map(([name, data]) => {
    const file = path.join(out, name);
    writeFileSync(file, data);
    return file;
  });
}
