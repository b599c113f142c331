import { Coverage } from '../fonts/coverage';
import type { PdfResources } from '../fonts/resources';
import { openHarfBuzz } from './harfbuzz';
import { Typesetter } from './shaping';

/** What setting text needs: which font draws what, and the shaper. */
export interface Typesetting {
  readonly coverage: Coverage;
  readonly typesetter: Typesetter;
}

/** Loads the shaper and the coverage index; fonts follow as texts need them. */
export async function openTypesetting(resources: PdfResources): Promise<Typesetting> {
  const [wasm, index] = await Promise.all([resources.harfBuzz(), resources.index()]);
  const harfBuzz = await openHarfBuzz(wasm);
  return { coverage: new Coverage(index), typesetter: new Typesetter(harfBuzz, (file) => resources.font(file)) };
}
