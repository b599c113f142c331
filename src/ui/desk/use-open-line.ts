import { useState } from 'preact/hooks';
import type { DeskForm } from '../../desk/desk';
import type { DeskLine } from './line';

/** Which line's details are open, which of its forms is shown, and the note that is being written. */
export function useOpenLine(lines: readonly DeskLine[]) {
  const [id, setId] = useState<string | null>(null);
  const [formId, setFormId] = useState<string | null>(null);
  const [notes, setNotes] = useState<ReadonlyMap<string, string>>(new Map());
  // A form that was given to a paper is a line of its own no more: its paper's line is open then.
  const line = lines.find((each) => each.id === id) ?? (formId === null ? null : (lineWith(lines, formId) ?? null));
  const forms = line ? formsOf(line) : [];
  const form = forms.find((each) => each.id === formId) ?? line?.form ?? null;
  return {
    line,
    form,
    /** The form of a line that is meant: the one that is shown where the line is open. */
    formOn: (of: DeskLine) => (of.id === line?.id ? form : of.form),
    noteOf: (of: DeskForm) => notes.get(of.id) ?? of.decision?.note ?? '',
    setNote: (of: DeskForm, note: string) => setNotes(new Map(notes).set(of.id, note)),
    show: (next: DeskLine) => {
      setId(next.id);
      setFormId(next.form?.id ?? null);
    },
    showForm: (next: DeskForm) => setFormId(next.id),
    /** Shows the form with whatever paper it comes to be with. */
    follow: (moved: DeskForm) => {
      setId(null);
      setFormId(moved.id);
    },
    close: () => {
      setId(null);
      setFormId(null);
    },
  };
}

const formsOf = ({ row }: DeskLine): readonly DeskForm[] => (row.kind === 'paper' ? row.forms : [row.form]);

const lineWith = (lines: readonly DeskLine[], form: string) =>
  lines.find((line) => formsOf(line).some(({ id }) => id === form));
