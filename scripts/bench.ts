/** `npm run bench`: sizes and times beside their goals, in one run. Needs both builds (`npm run build`). */
import { cpus, loadavg } from 'node:os';
import { measureCheck } from './bench/check';
import { measureCheckPage } from './bench/check-page';
import { measureContentScript } from './bench/content';
import { measureHostilePages } from './bench/hostile';
import type { Measurement } from './bench/measurement';
import { measurePdf } from './bench/pdf';
import { measurePopup } from './bench/popup';
import { measureScan } from './bench/scan';
import { measureSigning } from './bench/sign';
import { measureWorstFiles } from './bench/worst';

const PARTS: readonly (() => Promise<Measurement[]>)[] = [
  measureContentScript,
  measureHostilePages,
  measurePopup,
  measureSigning,
  measurePdf,
  measureCheck,
  measureCheckPage,
  measureScan,
  measureWorstFiles,
];

console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`);
for (const measure of PARTS) {
  const load = loadavg()[0] ?? 0;
  for (const line of await measure()) console.log(printed(line));
  if (load > 1) console.log(`  (the machine was busy with other work meanwhile: load ${load.toFixed(1)})`);
}

function printed({ what, value, unit, goal, how }: Measurement): string {
  const number = `${value < 100 ? value.toFixed(1) : value.toFixed(0)} ${unit}`;
  const atLeast = unit === '/s' || unit === 'times';
  const met = goal !== null && (atLeast ? value >= goal : value <= goal);
  const against = goal === null ? '' : `${met ? 'within' : 'MISSES'} ${atLeast ? '≥' : '≤'} ${goal} ${unit}`;
  return `${what.padEnd(66)} ${number.padStart(10)}  ${against.padEnd(18)} ${how}`;
}
