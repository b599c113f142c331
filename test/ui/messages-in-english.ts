import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { CountedName, MessageName } from '../../src/extension/i18n';
import { formatDate } from '../../src/signing/date';

const t = (name: MessageName, ...values: readonly (string | number)[]) =>
  messages[name].message.replace(/\$(\d)/g, (_, i) => String(values[Number(i) - 1]));

const inFormFor = (name: CountedName, count: number, ...values: readonly (string | number)[]) => {
  const one = `${name}_one`;
  return t(count === 1 && isName(one) ? one : `${name}_other`, ...values);
};
const isName = (name: string): name is MessageName => Object.hasOwn(messages, name);

/** What `src/extension/i18n` is outside a browser: the English strings themselves. For `vi.mock`. */
export const english = {
  t,
  speak: () => {},
  textDirection: () => 'ltr',
  writtenDay: formatDate,
  numeral: (count: number) => count.toLocaleString('en'),
  inFormFor,
  counted: (name: CountedName, count: number, ...values: readonly (string | number)[]) =>
    inFormFor(name, count, count.toLocaleString('en'), ...values),
};
