import { resolve } from 'node:path';
import { formatTable } from '@comptoir/local/cli/formatTable';
import { misunderstood, readArguments } from '../readArguments.ts';
import { DeadLetterDesk, type Found } from './DeadLetterDesk.ts';
import { readSettings } from './Settings.ts';

const HELP = `npm run dead-letters -- <command> [<id> …]

Messages that a service could not take in, and that wait for somebody to decide.

  list                        what, where, when, how often tried, and why it failed
  show <id>                   the whole message
  redrive <id> …              gives messages another chance, once the cause is gone
  discard <id> … --note <why> throws messages away

  --service <name>   one service alone; all unless told
  --all              instead of ids: every message that waits (redrive, discard)
  --json             for programs

Staff alone may: STAFF_EMAIL and STAFF_PASSWORD say who decides, else the staff
account of this machine's own shop does; the audit trail has their name. Services
are asked on this machine, or where CUSTOMERS_URL, PRODUCTS_URL … say.

The exit code is 0 when all was done, 1 when something was refused, 2 when the
command was not understood.
`;

const { values, positionals } = readArguments(HELP, {
  allowPositionals: true,
  options: {
    service: { type: 'string' },
    note: { type: 'string' },
    all: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

process.exitCode = await main();

async function main(): Promise<number> {
  const [command = '', ...ids] = positionals;
  const problem = problemWith(command, ids, values);
  if (problem !== undefined) misunderstood(problem, HELP);
  try {
    const root = resolve(import.meta.dirname, '..', '..');
    const settings = readSettings(process.env, root);
    const desk = await DeadLetterDesk.open(settings, values.service);
    try {
      return await run(desk, command, ids, values);
    } finally {
      await desk.close();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

interface Values {
  note?: string | undefined;
  all: boolean;
  json: boolean;
}

function problemWith(
  command: string,
  ids: readonly string[],
  { note, all }: Values,
): string | undefined {
  switch (command) {
    case 'list':
      return ids.length > 0 || all ? 'list takes no ids.' : undefined;
    case 'show':
      return ids.length === 1 && !all ? undefined : 'show takes one id.';
    case 'discard':
      if (note === undefined || note.trim() === '')
        return 'Say why, for the audit trail: --note.';
      return all === ids.length > 0 ? 'Name ids, or say --all.' : undefined;
    case 'redrive':
      return all === ids.length > 0 ? 'Name ids, or say --all.' : undefined;
    default:
      return `There is no command “${command}”.`;
  }
}

async function run(
  desk: DeadLetterDesk,
  command: string,
  ids: readonly string[],
  { note = '', all, json }: Values,
): Promise<number> {
  if (command === 'show') {
    const [id = ''] = ids;
    console.log(JSON.stringify(await desk.show(id), null, 2));
    return 0;
  }
  if (command === 'list') {
    const found = await desk.list();
    console.log(json ? JSON.stringify(found, null, 2) : tell(found));
    return 0;
  }
  const wanted = all ? (await desk.list()).map(({ letter }) => letter.id) : ids;
  let refused = 0;
  const decided: Found[] = [];
  for (const id of wanted) {
    try {
      decided.push(
        command === 'redrive'
          ? await desk.redrive(id)
          : await desk.discard(id, note),
      );
    } catch (error) {
      refused += 1;
      console.error(error instanceof Error ? error.message : String(error));
    }
  }
  if (json) console.log(JSON.stringify(decided, null, 2));
  else
    for (const { service, letter } of decided)
      console.log(`${letter.id} of ${service}: ${letter.state}`);
  return refused === 0 ? 0 : 1;
}

function tell(found: readonly Found[]): string {
  if (found.length === 0) return 'No dead letter waits.';
  return formatTable([
    ['ID', 'SERVICE', 'EVENT', 'DIED', 'TRIES', 'WHY'],
    ...found.map(({ service, letter }) => [
      ...[letter.id, service, letter.type, letter.diedAt],
      ...[String(letter.attempts), letter.reason.slice(0, 80)],
    ]),
  ]);
}
