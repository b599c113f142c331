import type { Place } from '../finding';

/**
 * What the publisher's own other editions have beside the agreement's words. PMLR's Markdown edition of the form
 * (in its papersite repository) has a subtitle, a front matter and a colon after "entitled".
 */
const EDITIONS: Readonly<Record<string, readonly { readonly at: string; readonly text: RegExp }[]>> = {
  'pmlr-2017': [
    { at: 'heading', text: /^(?:---\s*)?(?:subtitle:\s*)?Proceedings of Machine Learning Research(?:\s*---)?$/ },
    { at: 'heading', text: /^title:$/ },
    { at: 'preamble 1', text: /^:$/ },
  ],
};

/** Whether text that stands at a place of the agreement (before its heading included) is an edition's own. */
export function belongsToEdition(agreement: string, { kind, number }: Place, text: string): boolean {
  const at = `${kind} ${number}`.trim();
  const plain = text.trim().replace(/\s+/g, ' ');
  return (EDITIONS[agreement] ?? []).some((own) => own.at === at && own.text.test(plain));
}
