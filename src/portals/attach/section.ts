/** How far a field's surroundings reach up from it. */
const FARTHEST_UP = 6;

/** What stands around one field and no other: its label, its hints, its errors. */
export function sectionOf(at: Element): Element {
  const known = at.closest('.s-sf, .pfe');
  if (known) return known;
  let section = at;
  for (let i = 0; i < FARTHEST_UP; i++) {
    const up = section.parentElement;
    if (!up || up.matches('form, main, body') || up.querySelectorAll(FIELD).length > 1) break;
    section = up;
  }
  return section;
}

const FIELD = 'input[type="file"], .has-document, .has-editable-attachments';
