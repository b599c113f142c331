import type { Printed, PrintedForm } from '../../agreements/brought/printed-form';

/** A form with one word of it edited, and what was done. */
export interface WordEdit {
  readonly what: string;
  readonly form: PrintedForm;
}

/** Every word of a form replaced, left out, and with "not" before it. */
export function wordEdits(form: PrintedForm): WordEdit[] {
  return form.printed.flatMap((part, i) => {
    const put = (other: Printed): PrintedForm => ({ ...form, printed: form.printed.with(i, other) });
    switch (part.kind) {
      case 'heading':
      case 'paragraph':
      case 'footnote':
        return edits(part.text, (text) => put({ ...part, text }));
      case 'row':
      case 'sentence':
        return part.cells.flatMap((cell, at) =>
          typeof cell === 'string' ? edits(cell, (text) => put({ ...part, cells: part.cells.with(at, text) })) : [],
        );
      case 'clauses':
        return part.texts.flatMap((own, at) =>
          edits(own, (text) => put({ ...part, texts: part.texts.with(at, text) })),
        );
      case 'options':
        return form.fields.flatMap((field, at) =>
          field.asks !== 'choice' || field.id !== part.field
            ? []
            : field.options.flatMap((own, option) =>
                edits(own, (text) => {
                  const options = field.options.with(option, text);
                  return { ...form, fields: form.fields.with(at, { ...field, options }) };
                }),
              ),
        );
      default:
        return part satisfies never;
    }
  });
}

function edits(text: string, put: (text: string) => PrintedForm): WordEdit[] {
  return [...text.matchAll(/\S+/g)].flatMap(({ index, 0: word }) => {
    const [before, behind] = [text.slice(0, index), text.slice(index + word.length)];
    const where = `“${word}” of “${text.slice(0, 40)}”`;
    return [
      { what: `${where} replaced`, form: put(`${before}zebra${behind}`) },
      { what: `${where} left out`, form: put((before + behind).replace(/ {2}|^ | $/g, ' ').trim()) },
      { what: `“not” before ${where}`, form: put(`${before}not ${word}${behind}`) },
    ];
  });
}
