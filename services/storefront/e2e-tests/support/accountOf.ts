import { resolve } from 'node:path';
import { readOutput } from '@comptoir/commands/readOutput';
import type { Credentials } from '@comptoir/shop-testing/Person';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '..', '..', '..', '..');

const Status = z.object({
  accounts: z.array(
    z.object({ role: z.string(), email: z.string(), password: z.string() }),
  ),
});

/** Returns a demo account of the environment under test, as listed by `npm run status`. */
export async function accountOf(
  role: 'shopper' | 'staff of the shop',
): Promise<Credentials> {
  const main = resolve(root, 'packages', 'local', 'src', 'main.ts');
  const status = [process.execPath, main, 'status', '--json'];
  const output = await readOutput(status);
  const { accounts } = Status.parse(JSON.parse(output));
  const account = accounts.find(one => one.role === role);
  if (!account) {
    throw new Error(`no demo account with the role ${role}`);
  }
  return account;
}
