import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { isMet, type Figure } from './Figure.ts';

const VERDICTS = { true: 'met', false: 'MISSED', null: '' };

/** Prints a bench's figures as a table and writes them to `var/bench/<bench>.json`. */
export async function report(
  root: string,
  bench: string,
  figures: Figure[],
): Promise<void> {
  console.log(`\n${bench}`);
  const width = Math.max(...figures.map(({ name }) => name.length));
  for (const figure of figures) {
    const { name, value, unit, target, better, stock } = figure;
    const beside = stock === undefined ? '' : `stock ${stock} ${unit}`;
    const bound =
      target === null
        ? ''
        : `${better === 'lower' ? '≤' : '≥'} ${target} ${unit}`;
    console.log(
      `  ${name.padEnd(width)}  ${`${round(value)} ${unit}`.padStart(18)}  ${bound.padEnd(20)} ${VERDICTS[`${isMet(figure)}`].padEnd(6)}  ${beside}`.trimEnd(),
    );
  }
  const folder = join(root, 'var', 'bench');
  await mkdir(folder, { recursive: true });
  const content = {
    bench,
    at: new Date().toISOString(),
    machine: { cores: availableParallelism(), memoryBytes: totalmem() },
    figures: figures.map(figure => ({ ...figure, met: isMet(figure) })),
  };
  await writeFile(
    join(folder, `${bench}.json`),
    `${JSON.stringify(content, null, 2)}\n`,
  );
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
}
