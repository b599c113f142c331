import { readFileSync } from 'node:fs';
import { readBlankForm } from '../src/any-form/read-blank-form';
import { agreementOf } from '../src/any-form/agreement-of';
import { AS_FOUND } from '../src/any-form/blank-form';
import { openObjects } from '../src/pdf/fill/closed';
import { formFields } from '../src/pdf/fill/form-fields';
import { nodePdfReader } from './pdf/pdfium';
import { checkPdf } from '../src/checking';
import { canonicalText } from '../src/agreements/canonical-text';
const reader = nodePdfReader();
for (const file of process.argv.slice(2)) {
  const bytes = new Uint8Array(readFileSync(file));
  const pdf = await reader.read(bytes, { known: [] });
  if (pdf.kind !== 'read') { console.log(file, pdf); continue; }
  const document = await openObjects(bytes);
  if (typeof document === 'string') continue;
  const t0 = performance.now();
  const form = readBlankForm(pdf, formFields(document, pdf.pages));
  const t1 = performance.now();
  if (form.kind !== 'form') { console.log(file, form); continue; }
  const a = agreementOf(form, AS_FOUND, { id: 'x', name: 'X', source: '', version: '2026-01-01', sha256: '', bytes: 1, provenance: { kind: 'brought', on: '2026-11-28' } });
  if (process.env.TEXT) console.log(canonicalText(a));
  if (process.env.FIELDS) console.log(a.fields);
  const r = checkPdf(pdf, a, { now: new Date(2026, 10, 28) });
  console.log(file, Math.round(t1 - t0) + ' ms', JSON.stringify((r as any).verdict), (r as any).findings?.length);
  if (process.env.FINDINGS) console.log(JSON.stringify((r as any).findings, null, 0).slice(0, 3000));
}
