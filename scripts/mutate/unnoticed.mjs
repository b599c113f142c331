import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Prints each change that no test noticed as soon as that is known: a long run may be ended before its end. */
const unnoticed = {
  onMutantTested({ status, fileName, location: { start, end }, replacement }) {
    if (status === 'Killed' || status === 'Ignored' || status === 'CompileError') return;
    const lines = readFileSync(fileName, 'utf8')
      .split('\n')
      .slice(start.line - 1, end.line);
    const last = lines.length - 1;
    const text = lines.map((line, i) =>
      line.slice(i === 0 ? start.column - 1 : 0, i === last ? end.column - 1 : undefined),
    );
    console.log(
      `${status} ${relative('', fileName)}:${start.line}:${start.column} ${oneLine(text.join('\n'))} → ${oneLine(replacement)}`,
    );
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Reporter, 'unnoticed', unnoticed)];

function oneLine(text) {
  const plain = text.replace(/\s+/g, ' ');
  return plain.length > 160 ? `${plain.slice(0, 100)} … ${plain.slice(-50)}` : plain;
}
