// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { pmlr } from '../../src/agreements/pmlr';
import { checkText } from '../../src/checking';
import { Findings } from '../../src/ui/check/findings';
import { numberedOf } from '../../src/ui/check/numbered';
import { FILLED, layOut, piecesOf } from '../checking/agreement-text';
import { AT } from './subjects';

vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);

const honest = layOut(piecesOf(pmlr, FILLED), 'paragraphs');

it('a clause that differs in several ways says once what it does, and so does each other one', async () => {
  const checked = checkText(honest.replace('retain', 'waive').replace('libel', 'praise'), pmlr, { now: AT });
  if (checked.kind !== 'checked') throw new Error(checked.kind);
  const [waived, ...others] = checked.findings.filter(({ kind }) => kind === 'changed');
  if (!waived) throw new Error('Nothing differs');
  const result = { ...checked, findings: [waived, { ...waived }, ...others] };
  await act(() =>
    render(
      <Findings result={result} numbered={numberedOf(result, null)} tricks={[]} pdf={null} show={() => {}} />,
      document.body,
    ),
  );
  const items = [...document.querySelectorAll('.differs')].map((item) => item.querySelector('.note') !== null);
  expect(items).toEqual([true, false, true]);
});
