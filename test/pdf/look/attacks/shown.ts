import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { pmlr } from '../../../../src/agreements/pmlr';
import { checkPdf, isDifference } from '../../../../src/checking';
import type { ReadPdf } from '../../../../src/pdf/read';
import { sightsOf } from '../../../../src/ui/check/sights';
import { verdictOf } from '../../../../src/ui/check/verdict-words';
import { readBytes, seen } from '../../read/forms';
import { type Deed, placeOf } from './scene';

/** What an author is shown of a file. */
export interface Shown {
  readonly tone: 'plain' | 'good' | 'warning' | 'bad';
  readonly words: string;
  /** Numbers, else kinds, of the places where the file differs. */
  readonly places: readonly string[];
}

const originals = new Map<string, Promise<{ readonly bytes: Uint8Array; readonly read: ReadPdf }>>();

function original(producer: string) {
  const known = originals.get(producer);
  if (known) return known;
  const bytes = new Uint8Array(readFileSync(`test/fixtures/forms/${producer}-filled.pdf`));
  const loading = readBytes(bytes.slice()).then((reading) => ({ bytes, read: seen(reading) }));
  originals.set(producer, loading);
  return loading;
}

/** A producer's filled form with something done to it. */
export async function done(producer: string, deed: Deed): Promise<Uint8Array> {
  const { bytes, read } = await original(producer);
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  deed({
    document,
    at: (words) => {
      const match = new RegExp(words.source.replaceAll(' ', '\\s+'), 'u').exec(read.text);
      const placed =
        match && read.placed.filter(({ start, end }) => start < match.index + match[0].length && end > match.index);
      const [first] = placed ?? [];
      if (!placed || !first) throw new Error(`${producer} has no ${words}`);
      const boxes = placed
        .filter(({ page, box }) => page === first.page && Math.abs(box.top - first.box.top) < 2)
        .map(({ box }) => box);
      const page = document.getPage(first.page - 1);
      const crop = page.getCropBox();
      return placeOf(
        page,
        crop.x + Math.min(...boxes.map(({ left }) => left)),
        crop.x + Math.max(...boxes.map(({ right }) => right)),
        crop.y + crop.height - Math.max(...boxes.map(({ bottom }) => bottom)),
        crop.y + crop.height - Math.min(...boxes.map(({ top }) => top)),
      );
    },
    free: () => {
      const last = document.getPageCount();
      const page = document.getPage(last - 1);
      const lowest = Math.max(
        ...read.placed
          .filter((word) => word.page === last && word.box.bottom < 0.9 * page.getHeight())
          .map(({ box }) => box.bottom),
      );
      const y = page.getHeight() - lowest - 45;
      return placeOf(page, 140, 310, y, y + 14);
    },
  });
  return document.save();
}

/** What an author is shown who drops a file on the check page. */
export async function shownOf(bytes: Uint8Array): Promise<Shown> {
  const reading = await readBytes(bytes.slice());
  const result = reading.kind === 'read' ? checkPdf(reading, pmlr, { now: new Date(2026, 10, 27) }) : null;
  const subject = {
    kind: 'pdf',
    name: 'form.pdf',
    bytes,
    sha256: '',
    reading,
    result,
    at: new Date(2026, 10, 27),
  } as const;
  const findings = result?.kind === 'checked' ? result.findings.filter(isDifference) : [];
  return {
    ...verdictOf(subject),
    places: [
      ...findings.map(({ place, kind }) => `${place.number || place.kind} ${kind}`),
      ...(reading.kind === 'read' ? reading.tricks.map(({ kind, text }) => `${kind} “${text.slice(0, 40)}”`) : []),
      ...sightsOf(subject).map(({ kind }) => kind),
    ],
  };
}
