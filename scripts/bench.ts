/** `npm run bench`: sizes and times beside their goals, in one run, or only the parts that are named. Needs both builds (`npm run build`). */
import { cpus, loadavg } from 'node:os';
import { measureAgreements } from './bench/agreements';
import { measureBrought } from './bench/brought';
import { measureCheck } from './bench/check';
import { measureCheckPage } from './bench/check-page';
import { measureContentScript } from './bench/content';
import { measureDesk } from './bench/desk';
import { measureDeskPage } from './bench/desk-page';
import { measureHostilePages } from './bench/hostile';
import { measureMany } from './bench/many';
import type { Measurement } from './bench/measurement';
import { measurePdf } from './bench/pdf';
import { measurePopup } from './bench/popup';
import { measureScan } from './bench/scan';
import { measureSigning } from './bench/sign';
import { measureWorstFiles } from './bench/worst';

const PARTS: Readonly<Record<string, () => Promise<Measurement[]>>> = {
  content: measureContentScript,
  hostile: measureHostilePages,
  popup: measurePopup,
  signing: measureSigning,
  many: measureMany,
  agreements: measureAgreements,
  pdf: measurePdf,
  brought: measureBrought,
  check: measureCheck,
  'check-page': measureCheckPage,
  scan: measureScan,
  worst: measureWorstFiles,
  desk: measureDesk,
  'desk-page': measureDeskPage,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in PARTS));
if (unknown !== undefined) {
  console.error(`There is no part ${unknown}; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}
console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`);
for (const [name, measure] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
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
