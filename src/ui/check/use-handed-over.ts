import { useEffect, useState } from 'preact/hooks';
import { fromBase64 } from '../../extension/base64';
import type { HandedOver } from '../../extension/handed-over';
import type { MessageName } from '../../extension/i18n';
import { readAgreement } from '../../extension/on-page';
import type { NotRead } from '../../extension/read-agreement';

/** What is said where an agreement on a page could not be read; of its name. */
export const NOT_READ: Readonly<Record<NotRead, MessageName>> = {
  gone: 'handedGone',
  unreachable: 'handedUnreachable',
  refused: 'handedRefused',
  'too-large': 'handedTooLarge',
  'web-page': 'handedWebPage',
  'other-file': 'handedOtherFile',
};

interface Ways {
  checkFile(file: File): Promise<void>;
  checkPasted(text: string): Promise<void>;
}

/** What the page says of what it was opened with, and how it is meant. */
export interface Said {
  readonly message: MessageName;
  readonly values: readonly string[];
  readonly tone: 'hint' | 'warning';
}

/** Checks what the page was opened with, reading it from the tab where it stands; gives what to say. */
export function useHandedOver(
  opening: Promise<HandedOver | null>,
  tabId: number | null,
  { checkFile, checkPasted }: Ways,
): Said | null {
  const [said, setSaid] = useState<Said | null>(null);

  async function take(handed: HandedOver) {
    if (handed.kind === 'elsewhere') return warn('handedElsewhere', handed.name, handed.host);
    if (handed.kind === 'text') return checkPasted(handed.text);
    if (handed.kind === 'file') return checkFile(pdfFile(handed.base64, handed.name));
    const { address, name } = handed;
    say('handedReading', name);
    const read = tabId === null ? null : await readAgreement(tabId, address);
    if (read?.kind === 'text') {
      say(address === null ? 'handedText' : 'handedFile', name);
      return checkPasted(read.text);
    }
    if (read?.kind !== 'pdf') return warn(NOT_READ[read?.why ?? 'gone'], name);
    say('handedFile', name);
    return checkFile(pdfFile(read.base64, name));
  }
  const say = (message: MessageName, ...values: string[]) => setSaid({ message, values, tone: 'hint' });
  const warn = (message: MessageName, ...values: string[]) => setSaid({ message, values, tone: 'warning' });

  useEffect(() => {
    void opening.then((handed) => handed && take(handed));
  }, [opening]);

  return said;
}

/** A PDF as the page is given files. */
export const pdfFile = (base64: string, name: string): File =>
  new File([fromBase64(base64)], name, { type: 'application/pdf' });
