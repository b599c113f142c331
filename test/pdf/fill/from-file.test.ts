import { describe, expect, it, vi } from 'vitest';
import { qpdfCheck } from '../../../scripts/pdf/programs';
import { DESIGNS } from './designs';
import { made, signed, unsigned, venueForm } from './venue-form';

vi.setConfig({ testTimeout: 60_000 });

describe.each(Object.entries(DESIGNS))('a form with %s', (name, design) => {
  it('is filled in, every answer in its place and every byte kept', async () => {
    const { bytes, agreement } = await venueForm(design);
    const filled = await made(signed(agreement), bytes);
    expect(Buffer.from(filled.subarray(0, bytes.length)).equals(Buffer.from(bytes))).toBe(true);
    expect(await qpdfCheck(filled)).toContain('No syntax or stream encoding errors');
  });
});
