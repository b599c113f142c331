import { textDirection } from '../../extension/i18n';

/** Where an arrow key leads in a row of controls, which runs as the page does: one on, one back; undefined for others. */
export function stepAlong(key: string): 1 | -1 | undefined {
  const [on, back] = textDirection() === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (key === on) return 1;
  return key === back ? -1 : undefined;
}
