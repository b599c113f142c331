/**
 * Writes what documents say by the code itself: `npm run architecture` the picture of the imports, `npm run hosts` the
 * table of hosts. A test holds that both are current.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { portals } from '../src/portals';
import { withBlock } from './docs/block';
import { hostsTable } from './docs/hosts';
import { modulesOfSource } from './docs/imports';
import { picture } from './docs/picture';

const BLOCKS = {
  architecture: { file: 'ARCHITECTURE.md', content: () => picture(modulesOfSource()) },
  hosts: { file: 'store/permissions.md', content: () => hostsTable(portals) },
} as const;

const name = process.argv[2] === 'hosts' ? 'hosts' : 'architecture';
const { file, content } = BLOCKS[name];
writeFileSync(file, withBlock(readFileSync(file, 'utf8'), name, content()));
console.log(`${file} is current.`);
