import * as v from 'valibot';
import type { FormLayout } from '../../agreements/layout';

const length = v.pipe(v.number(), v.finite());
const part = <Key extends string>(...keys: readonly Key[]) =>
  v.object(Object.fromEntries(keys.map((key) => [key, length])) as Record<Key, typeof length>);

/** A layout as it was kept, hostile until parsed: lengths and nothing else. */
export const layoutSchema = v.object({
  frame: part('left', 'measure', 'first', 'last', 'folio'),
  text: part('size', 'leading', 'gap'),
  heading: part('size', 'leading', 'baseline', 'gap', 'mostLift', 'mostSqueeze'),
  blank: part('before', 'after', 'width', 'above'),
  clauses: part('label', 'indent', 'nested'),
  footnote: v.object({
    ...part('size', 'leading', 'rule', 'ruleAbove', 'gapAbove', 'textIndent', 'lastBaseline').entries,
    mark: part('indent', 'size', 'raise'),
  }),
  signature: part(
    'bullet',
    'first',
    'dash',
    'row',
    'afterLabel',
    'room',
    'height',
    'width',
    'scale',
    'typedSize',
    'penRoom',
    'penLine',
  ),
} satisfies Record<keyof FormLayout, v.GenericSchema>);
