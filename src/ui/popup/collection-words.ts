import type { Collection, CollectionFact } from '../../agreements/collection';
import { t } from '../../extension/i18n';

/** What a venue says of how it collects the form, one sentence a fact; the file's name holds the paper's number if known. */
export function collectionWords({ facts }: Collection, number: string | null): string[] {
  return facts.map((fact) => wordsFor(fact, number));
}

function wordsFor(fact: CollectionFact, number: string | null): string {
  switch (fact.kind) {
    case 'camera-ready':
      return t('collectionCameraReady');
    case 'beside-paper':
      return t('collectionBesidePaper');
    case 'field':
      return t('collectionField', fact.label);
    case 'file-name':
      return t('collectionFileName', `${fact.pattern.replace('<number>', number ?? t('collectionNumber'))}.pdf`);
    case 'size':
      return t('collectionSize', fact.megabytes);
    case 'one-a-paper':
      return t('collectionOneAPaper');
    case 'same-title':
      return t('collectionSameTitle');
    case 'not-short':
      return t('collectionNotShort');
    case 'ink':
      return t('collectionInk');
  }
}
