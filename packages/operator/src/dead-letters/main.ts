import { resolve } from 'node:path';
import { formatTable } from '@comptoir/local/cli/formatTable';
import { exitWithUsage, readArguments } from '@comptoir/commands/readArguments';
import { DeadLetterDesk, type Found } from './DeadLetterDesk.ts';
import { readSettings } from './readSettings.ts';

const HELP = `npm run dead-letters -- <command> [<id> …]

Messages that a service could not process and that need a decision.

  list                        service, event, time, number of attempts, and the reason
  show <id>                   the whole message
  redrive <id> …              delivers messages again, after the cause was corrected
  discard <id> … --note <why> removes messages permanently

  --service <name>   one service; all by default
  --all              instead of ids: all messages (redrive, discard)
  --json             output for programs

Requires a staff account: STAFF_EMAIL and STAFF_PASSWORD, by default this machine's;
the audit trail records its name. Services are called on this machine, or at
CUSTOMERS_URL, PRODUCTS_URL …

The exit code is 0 on success, 1 when a request was refused, 2 when the
command is unknown.
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
  const problem = validate(command, ids, values);
  if (problem !== undefined) {
    exitWithUsage(problem, HELP);
  }
  try {
    const root = resolve(import.meta.dirname, '../../../..');
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

function validate(
  command: string,
  ids: readonly string[],
  { note, all }: Values,
): string | undefined {
  switch (command) {
    case 'list':
      return ids.length > 0 || all ? 'list accepts no ids.' : undefined;
    case 'show':
      return ids.length === 1 && !all ? undefined : 'show requires one id.';
    case 'discard':
      if (note === undefined || note.trim() === '') {
        return 'discard requires the reason for the audit trail: --note.';
      }
      return all === ids.length > 0 ? 'Pass ids or --all.' : undefined;
    case 'redrive':
      return all === ids.length > 0 ? 'Pass ids or --all.' : undefined;
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
    console.log(JSON.stringify(await desk.read(id), null, 2));
    return 0;
  }
  if (command === 'list') {
    const found = await desk.list();
    console.log(json ? JSON.stringify(found, null, 2) : format(found));
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
  if (json) {
    console.log(JSON.stringify(decided, null, 2));
  } else {
    for (const { service, letter } of decided) {
      console.log(`${letter.id} of ${service}: ${letter.state}`);
    }
  }
  return refused === 0 ? 0 : 1;
}

function format(found: readonly Found[]): string {
  if (found.length === 0) {
    return 'There are no dead letters.';
  }
  return formatTable([
    ['ID', 'SERVICE', 'EVENT', 'DIED', 'TRIES', 'WHY'],
    ...found.map(({ service, letter }) => [
      letter.id,
      service,
      letter.type,
      letter.diedAt,
      String(letter.attempts),
      letter.reason.slice(0, 80),
    ]),
  ]);
}
