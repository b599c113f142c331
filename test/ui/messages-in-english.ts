import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { CountedName, MessageName } from '../../src/extension/i18n';

const t = (name: MessageName, ...values: readonly (string | number)[]) =>
  messages[name].message.replace(/\$(\d)/g, (_, i) => String(values[Number(i) - 1]));

/** What `src/extension/i18n` is outside a browser: the English strings themselves. For `vi.mock`. */
export const english = {
  t,
  numeral: (count: number) => count.toLocaleString('en'),
  counted: (name: CountedName, count: number, ...values: readonly string[]) =>
    t(`${name}_${count === 1 ? 'one' : 'other'}`, count.toLocaleString('en'), ...values),
};
