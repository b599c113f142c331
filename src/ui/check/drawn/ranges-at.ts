import type { Range } from '../../../checking';
import type { Doubt } from '../../../checking/scan';
import type { ShownPdf } from '../shown-reading';
import type { SeenDrawing } from './drawn-file';

/** The stored words that stand where a doubt is. */
export function rangesAt({ page, box }: Doubt, { pictures }: SeenDrawing, pdf: ShownPdf): Range[] {
  const [picture, shape] = [pictures.get(page), pdf.pages[page - 1]];
  if (!picture || !shape) return [];
  const scale = picture.width / shape.width;
  return pdf.placed.filter(({ page: on, box: word }) => {
    const [x, y] = [(scale * (word.left + word.right)) / 2, (scale * (word.top + word.bottom)) / 2];
    return on === page && x > box.left && x < box.right && y > box.top && y < box.bottom;
  });
}
