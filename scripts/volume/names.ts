import { familyName, type VolumePaper } from './papers';
import type { PlannedForm } from './planned';

type Name = (paper: VolumePaper, turn: number) => string;

/** Names that files of forms have, without an ending: some tell whose form it is, some nothing. */
const NAMES: readonly Name[] = [
  ({ key }) => `${key}Permission`,
  ({ number }) => `${number}`,
  ({ key }) => `${key}Permission`,
  (_, turn) => `scan${String(turn).padStart(4, '0')}`,
  ({ number }) => `${number}_publication_agreement_signed`,
  (paper) => `${familyName(paper)} PMLR form`,
  ({ key }) => `${key}-permission`,
  (_, turn) => `Signed_Form (${turn})`,
  ({ key }) => `camera ready/${key}Permission`,
  (_, turn) => `подписано-${turn}`,
  ({ number }) => `Paper ${number} license agreement FINAL`,
  (paper) => `Übertragung ${familyName(paper)} – unterschrieben`,
  ({ key }) => `late forms.zip/${key}Permission`,
  (_, turn) => `签名的协议 ${turn}`,
  ({ number }) => `from the office.zip/by post.zip/${number}`,
  (_, turn) => `Document${turn}`,
];

/** Names of pictures as devices give them. */
const OF_PICTURES: readonly Name[] = [
  ({ key }) => `${key}Permission`,
  (_, turn) => `scan${String(turn).padStart(4, '0')}`,
  ({ number }) => `${number} signed`,
  (_, turn) => `scans/CamScanner ${turn}`,
  (paper) => `${familyName(paper)}_scan`,
  ({ key }) => `late forms.zip/${key}`,
];

/** The forms with their places under `forms/`; no two have the same. */
export function named(forms: readonly PlannedForm[]): PlannedForm[] {
  const taken = new Set<string>();
  return forms.map((form, turn) => {
    if (form.path !== '') return form;
    const stem = stemOf(form, turn);
    const ending = form.capture?.device.format ?? (turn % 17 === 5 ? 'PDF' : 'pdf');
    let path = `${stem}.${ending}`;
    for (let again = 2; taken.has(path.toLowerCase()); again++) path = `${stem} (${again}).${ending}`;
    taken.add(path.toLowerCase());
    return { ...form, path };
  });
}

function stemOf({ naming, paper, capture }: PlannedForm, turn: number): string {
  if (naming === 'tells') return `${paper.number} ${paper.key}Permission`;
  if (naming !== 'any') return `${naming.as.key}Permission`;
  const names = capture ? OF_PICTURES : NAMES;
  return (names[turn % names.length] ?? names[0])?.(paper, turn) ?? paper.key;
}
