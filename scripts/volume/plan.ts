import { CAPTURES } from './captures';
import { unalteredPicture } from './expectations';
import { factFaults } from './fact-faults';
import { ANY_PAPER, type Fault } from './fault';
import { fileFaults } from './file-faults';
import { honestForm } from './honest';
import { named } from './names';
import { pageFaults } from './page-faults';
import { allPapers, type VolumePaper } from './papers';
import { pictureFaults } from './picture-faults';
import { type PlannedForm, PRODUCERS, type Producer } from './planned';
import { strayForms } from './strays';
import { withTraps } from './traps';
import { wordingFaults } from './wording-faults';

/** How large a volume is: papers with a form, papers without one, forms without a paper; and of all forms how many are pictures. */
export interface Size {
  readonly withForm: number;
  readonly without: number;
  readonly strays: number;
  readonly pictures: number;
  /** How many there are of what is unusual and right: two forms of a paper, two forms in a file, another's record. */
  readonly traps: number;
  readonly isSample: boolean;
}

export const WHOLE: Size = { withForm: 300, without: 10, strays: 5, pictures: 60, traps: 4, isSample: false };
/** Sixty lines of a table: what the tests read. */
export const SAMPLE: Size = { withForm: 48, without: 8, strays: 4, pictures: 10, traps: 1, isSample: true };

/** A volume before it is made. */
export interface Plan {
  /** Those of the list, in its order. */
  readonly papers: readonly VolumePaper[];
  /** In the order of their papers; those of one path are one file. */
  readonly forms: readonly PlannedForm[];
}

/** A place for a paper: what becomes of its form. */
interface Slot {
  readonly fault: Fault | null;
  readonly producer: Producer;
  readonly capture: number | null;
  readonly suits: (paper: VolumePaper) => boolean;
}

/** Plans a volume; the same each time. */
export function planOf(size: Size): Plan {
  const pool = allPapers();
  const slots = slotsOf(size);
  const given = new Map<Slot, VolumePaper>();
  const taken = new Set<VolumePaper>();
  // Who is content with few papers chooses first.
  const choosiness = (slot: Slot) => pool.slice(0, 400).filter(slot.suits).length;
  const inTurn = slots
    .map((slot) => ({ slot, choosiness: choosiness(slot) }))
    .sort((a, b) => a.choosiness - b.choosiness);
  for (const { slot } of inTurn) {
    const paper = pool.find((one) => !taken.has(one) && slot.suits(one));
    if (!paper) throw new Error('There are not enough papers');
    given.set(slot, paper);
    taken.add(paper);
  }
  const rest = pool.filter((paper) => !taken.has(paper));
  const without = rest.slice(0, size.without);
  const strangers = rest.slice(size.without).filter(({ isPlain }) => isPlain);
  const papers = pool.filter((paper) => taken.has(paper) || without.includes(paper));

  const honest = slots.filter(({ fault, capture }) => !fault && capture === null);
  const others = honest.flatMap((slot) => given.get(slot) ?? []);
  const forms = slots.flatMap((slot, i) => {
    const paper = given.get(slot);
    return paper ? [formOf(slot, paper, others[(i * 7) % others.length] ?? paper, i)] : [];
  });
  const inOrder = forms.sort((a, b) => papers.indexOf(a.paper) - papers.indexOf(b.paper));
  return { papers, forms: named([...withTraps(inOrder, size.traps), ...strayForms(strangers, size.strays)]) };
}

function slotsOf({ withForm, pictures, isSample }: Size): Slot[] {
  const faults = [...wordingFaults(), ...pageFaults(), ...factFaults(), ...fileFaults(), ...pictureFaults()];
  const planted = faults.flatMap((fault, k) =>
    Array.from({ length: isSample ? fault.sampled : fault.count }, (_, i): Slot => {
      const producer = fault.producers?.[(i + k) % fault.producers.length] ?? 'official';
      return { fault, producer, capture: null, suits: (paper) => fault.suits(paper) && suitsProducer(producer)(paper) };
    }),
  );
  const pictured = planted.filter(({ fault }) => fault?.producers === null).length;
  const captures = Array.from({ length: pictures - pictured }, (_, i): Slot => {
    const capture = i % CAPTURES.length;
    const isOurs = CAPTURES[capture]?.printed === 'ours';
    return { fault: null, producer: 'ours', capture, suits: isOurs ? ANY_PAPER : ({ isPlain }) => isPlain };
  });
  const right = Array.from({ length: withForm - planted.length - captures.length }, (_, i): Slot => {
    const producer = PRODUCERS[i % PRODUCERS.length] ?? 'ours';
    return { fault: null, producer, capture: null, suits: suitsProducer(producer) };
  });
  return [...planted, ...captures, ...right];
}

/** What is typed into the publisher's file has to find room there. */
const suitsProducer = (producer: Producer) =>
  producer === 'ours' || producer === 'chromium' || producer === 'firefox' || producer === 'libreoffice'
    ? ANY_PAPER
    : ({ isPlain }: VolumePaper) => isPlain;

function formOf({ fault, producer, capture }: Slot, paper: VolumePaper, other: VolumePaper, turn: number): PlannedForm {
  const form = honestForm(paper, producer, turn);
  if (fault) return { ...fault.plant(form, other), fault: fault.kind, expected: fault.expected };
  const taken = capture === null ? null : CAPTURES[capture];
  return taken ? { ...form, capture: taken, expected: unalteredPicture(taken.isClear) } : form;
}
