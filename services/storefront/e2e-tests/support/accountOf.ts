import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '..', '..', '..', '..');

const Status = z.object({
  accounts: z.array(
    z.object({ role: z.string(), email: z.string(), password: z.string() }),
  ),
});

/** Credentials of an account. */
export interface Credentials {
  email: string;
  password: string;
}

/** Reads a demo account of the environment under test from `npm run status`. */
export function accountOf(role: 'shopper' | 'staff of the shop'): Credentials {
  const main = resolve(root, 'packages', 'local', 'src', 'main.ts');
  const output = execFileSync(process.execPath, [main, 'status', '--json'], {
    encoding: 'utf8',
  });
  const { accounts } = Status.parse(JSON.parse(output));
  const account = accounts.find(one => one.role === role);
  if (!account) {
    throw new Error(`no demo account with the role ${role}`);
  }
  return account;
}
