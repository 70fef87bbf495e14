import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '..', '..', '..', '..');

const Status = z.object({
  accounts: z.array(
    z.object({ role: z.string(), email: z.string(), password: z.string() }),
  ),
  processes: z.array(z.object({ name: z.string(), url: z.string() })),
});
const Secrets = z.object({ rabbitmqPassword: z.string() });

/** What an account signs in with. */
export interface Credentials {
  email: string;
  password: string;
}

/** The environment under test, as the users' own command tells it. */
function status() {
  const main = resolve(root, 'packages', 'local', 'src', 'main.ts');
  const output = execFileSync(process.execPath, [main, 'status', '--json'], {
    encoding: 'utf8',
  });
  return Status.parse(JSON.parse(output));
}

/** The demo accounts: `staff of the shop` and `shopper`. */
export function accountOf(role: 'shopper' | 'staff of the shop'): Credentials {
  const account = status().accounts.find(one => one.role === role);
  if (!account) throw new Error(`there is no account of a ${role}`);
  return account;
}

/** Where a service answers. */
export function serviceUrls(): Record<string, string> {
  return Object.fromEntries(
    status().processes.map(({ name, url }) => [name, url]),
  );
}

/** RabbitMQ, with what lets one in. */
export function brokerUrl(rabbitmqUrl: string): string {
  const folder = process.env['COMPTOIR_VAR'] ?? resolve(root, 'var');
  const file = readFileSync(resolve(folder, 'secrets.json'), 'utf8');
  const { rabbitmqPassword } = Secrets.parse(JSON.parse(file));
  return rabbitmqUrl.replace('://', `://comptoir:${rabbitmqPassword}@`);
}
