import type { Field } from '../../agreements/agreement';
import { partsOf } from '../../agreements/parts';
import { formatDate } from '../../signing/date';
import type { SignedAgreement } from '../../signing/form';
import type { FillContent, FilledPlace, FillText } from './fill-content';

/** All that a signed agreement says in its places, in the order of the form. */
export function contentOf(form: SignedAgreement): FillContent {
  const { agreement, title, signer, answers, signature, date, dateForm, ink } = form;
  const texts = new Map<string, FillText>();
  let signed: Field | null = null;
  const write = (where: FilledPlace['where'], field: Field, text: string) => {
    if (text !== '') texts.set(`${where} ${field.id}`, { where, field, text });
  };
  for (const part of partsOf(agreement)) {
    if (part.kind === 'words') continue;
    const { kind, field } = part;
    if (field.asks === 'title') write(kind, field, title);
    else if (field.asks === 'signer') write(kind, field, signer);
    else if (field.asks === 'date') write(kind, field, formatDate(date, dateForm));
    else if (field.asks === 'text') write(kind, field, answers[field.id] ?? '');
    else if (field.asks === 'signature' && kind === 'label') signed = field;
  }
  for (const field of agreement.fields) if (field.asks === 'choice') write('choice', field, answers[field.id] ?? '');
  return { texts: [...texts.values()], signature: signed && { field: signed, signature, ink }, date };
}
