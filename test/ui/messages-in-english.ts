import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

/** What `src/extension/i18n` is outside a browser: the English strings themselves. For `vi.mock`. */
export const english = {
  t: (name: keyof typeof messages, ...values: readonly (string | number)[]) =>
    messages[name].message.replace(/\$(\d)/g, (_, i) => String(values[Number(i) - 1])),
};
