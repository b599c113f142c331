import type { FormAbout } from '../../src/any-form/agreement-of';

/** What somebody says of a form that was brought. */
export const about: FormAbout = {
  id: 'form-1',
  name: 'The Lantern Society',
  source: '',
  version: '2026-11-28',
  sha256: '0'.repeat(64),
  bytes: 1,
  provenance: { kind: 'brought', on: '2026-11-28' },
};
