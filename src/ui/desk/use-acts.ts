import { useState } from 'preact/hooks';
import type { DeskForm } from '../../desk/desk';
import { numeral, t } from '../../extension/i18n';
import { type DeskLine, paperOf } from './line';
import type { SaidOf, useDecisions } from './use-decisions';
import type { useOpenLine } from './use-open-line';

const SAID = { accepted: 'deskSaidAccepted', 'sent-back': 'deskSaidSentBack' } as const;

interface Parts {
  readonly decisions: ReturnType<typeof useDecisions>;
  readonly opened: ReturnType<typeof useOpenLine>;
  /** The lines of the list's papers, by their papers' ids. */
  readonly papers: ReadonlyMap<string, DeskLine>;
}

/** What the chair does with lines of the table, and the words that tell of the last act. */
export function useActs({ decisions, opened, papers }: Parts) {
  const [said, setSaid] = useState('');
  return {
    said,
    /** Says something of the form of a line; with null what was said is taken back. */
    say(what: 'accepted' | 'sent-back' | null, of: DeskLine) {
      const form = opened.formOn(of);
      if (!form) return;
      const about: SaidOf = { form: form.id, paper: paperOf(of) };
      decisions.decide([about], what && { said: what, note: opened.noteOf(form) });
      setSaid(t(what === null ? 'deskSaidTakenBack' : SAID[what], of.title));
    },
    acceptAll(lines: readonly DeskLine[]) {
      const all = lines.flatMap((line): SaidOf[] => (line.form ? [{ form: line.form.id, paper: paperOf(line) }] : []));
      decisions.decide(all, { said: 'accepted', note: '' });
      setSaid(t('deskSaidAccepted', numeral(all.length)));
    },
    /** Says which paper a form is of, by the paper's id; null for none. */
    assign(form: DeskForm, id: string | null) {
      const line = id === null ? null : papers.get(id);
      if (line !== undefined) decisions.assign(form.id, line && paperOf(line));
    },
    undo() {
      decisions.undo();
      setSaid('');
    },
  };
}
