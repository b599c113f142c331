import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

/**
 * Makes the interface's words English ones where there is no extension. To be imported before anything that says a word;
 * `speakEnglish` then before the first word.
 */
Reflect.set(globalThis, 'chrome', { runtime: { id: 'terminal' } });
Reflect.set(globalThis, 'browser', { runtime: { id: 'terminal' } });

/** From now on the interface's words are English. */
export async function speakEnglish(): Promise<void> {
  const { speak } = await import('../../src/extension/i18n');
  speak(messages);
}
