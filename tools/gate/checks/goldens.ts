import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, passed, type Check } from '../check.ts';
import { gateLog } from '../commandCheck.ts';
import { runCommand } from '../../runCommand.ts';

interface Golden {
  /** Written by the command, relative to the root. */
  file: string;
  command: string[];
  cwd: string;
}

const GOLDENS: Golden[] = [
  {
    file: 'services/customers/openapi.json',
    command: ['node', 'src/writeOpenApi.ts'],
    cwd: 'services/customers',
  },
  {
    file: 'services/products/openapi.json',
    command: ['node', 'src/writeOpenApi.ts'],
    cwd: 'services/products',
  },
  {
    file: 'services/shopping/openapi.json',
    command: ['node', 'src/writeOpenApi.ts'],
    cwd: 'services/shopping',
  },
  {
    file: 'services/payment-double/openapi.json',
    command: ['node', 'src/writeOpenApi.ts'],
    cwd: 'services/payment-double',
  },
  ...['customers', 'products', 'shopping'].map(producer => ({
    file: `services/contracts/asyncapi/${producer}.json`,
    command: ['node', 'src/writeAsyncApi.ts'],
    cwd: 'services/contracts',
  })),
];

/** Each golden is written anew; one that changes by that was out of date. */
export function goldenChecks(root: string): Check[] {
  return GOLDENS.map(golden => ({
    name: `golden ${golden.file}`,
    async run() {
      const path = join(root, golden.file);
      const before = await readFile(path, 'utf8').catch(() => null);
      const { code, tail } = await runCommand(golden.command, {
        cwd: join(root, golden.cwd),
        log: gateLog(root, `golden ${golden.file}`),
      });
      if (code !== 0) return failed(tail);
      if (before === (await readFile(path, 'utf8'))) return passed();
      return failed(
        `${golden.file} was out of date and has been written anew: look at the difference and commit it.`,
      );
    },
  }));
}
