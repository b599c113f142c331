import type { DeskForm } from '../desk';
import type { PlacedForm } from '../forms-of';
import { certainFirst, stateOf } from './problems-of';

/**
 * The forms of a paper. Where several of them are pictures that lack pages, and none of these lacks in all of them, they
 * are a form's pages photographed one by one: nothing is certainly missing, and the chair looks at them together.
 */
export function withPagesApart(forms: readonly PlacedForm[]): DeskForm[] {
  const parts = forms.flatMap(({ missing }) => (missing ? [new Set(missing)] : []));
  const [first, ...others] = parts;
  const lacking = first ? [...first].filter((place) => others.every((part) => part.has(place))) : [];
  const areApart = parts.length > 1 && lacking.length === 0;
  return forms.map(({ form, missing }) => (areApart && missing ? asAPart(form) : form));
}

/** Whether a form is one of several pictures that are a form together. */
export function isAPart({ form: { problems } }: DeskForm): boolean {
  return problems.some(({ kind, weight }) => kind === 'pages-missing' && weight === 'look');
}

function asAPart(form: DeskForm): DeskForm {
  const problems = form.form.problems.map((one) =>
    one.kind === 'pages-missing' ? { ...one, weight: 'look' as const } : one,
  );
  const { as } = form.form;
  return { ...form, form: { ...form.form, problems: certainFirst(problems) }, state: stateOf(problems, as) };
}
