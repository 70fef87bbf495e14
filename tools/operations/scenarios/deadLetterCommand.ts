import { join } from 'node:path';
import { runCommand } from '@comptoir/commands/runCommand';
import { AuditList } from '@comptoir/contracts/audit';
import { DeadLetterSummary } from '@comptoir/kit/deadLetters/DeadLetter';
import { z } from 'zod';
import { eventually } from '../../chaos/shop/eventually.ts';
import { BUS_NAMES } from '../../chaos/shop/ServiceName.ts';
import type { Shop } from '../../chaos/shop/Shop.ts';

const Listed = z.array(
  z.object({ service: z.string(), letter: DeadLetterSummary }),
);
/** Audit entries about the letter name this aggregate. */
const POISON = '{"aggregateId": "agg_poison"}';

/** The command lists, reads, redrives and discards dead letters; the audit trail names the actor. */
export async function deadLetterCommand(
  shop: Shop,
  root: string,
): Promise<void> {
  const run = (...args: string[]) => command(shop, root, args);
  for (const service of BUS_NAMES) {
    await shop.bus.poison(service, POISON);
  }
  const listed = await eventually(async () => {
    const { out } = await run('list', '--json');
    const found = Listed.parse(JSON.parse(out));
    expect(found.map(({ service }) => service).sort()).toEqual(BUS_NAMES);
    return found;
  });
  const [first, second, third] = listed.map(({ letter }) => letter.id);
  const ids = [first ?? '', second ?? '', third ?? ''] as const;

  const table = await run('list', '--service', 'products');
  expect(table.out).toContain('products');
  expect(table.out).not.toContain('shopping');
  const shown = await run('show', ids[0]);
  expect(JSON.parse(shown.out)).toMatchObject({
    id: ids[0],
    payload: { encoding: 'utf8', content: POISON },
  });

  expect(await run('discard', ids[0])).toMatchObject({ code: 2 });
  expect(await run('show', 'dea_unknown')).toMatchObject({ code: 1 });
  const discarded = await run('discard', ids[0], '--note', 'not an event');
  expect(discarded).toMatchObject({ code: 0 });
  expect(discarded.out).toContain(`${ids[0]} of`);
  const again = await run('discard', ids[0], 'dea_unknown', '--note', 'again');
  expect(again).toMatchObject({ code: 1 });

  // The redriven message fails again: a new dead letter.
  expect(await run('redrive', ids[1])).toMatchObject({ code: 0 });
  await eventually(async () => {
    const { out } = await run('list', '--json');
    const found = Listed.parse(JSON.parse(out));
    expect(found).toHaveLength(2);
    expect(found.map(({ letter }) => letter.redriven).sort()).toEqual([0, 1]);
  });
  expect(await run('discard', '--all', '--note', 'poison')).toMatchObject({
    code: 0,
  });
  expect((await run('list')).out).toContain('There are no dead letters.');

  await expectTrail(shop, ids[0], ['discarded', 'read']);
  await expectTrail(shop, ids[1], ['redriven']);
  const stranger = await command(shop, root, ['list'], {
    STAFF_PASSWORD: 'a wrong password',
  });
  expect(stranger).toMatchObject({ code: 1, out: '' });
  expect(stranger.err).toContain('customers returned 401');
}

async function expectTrail(
  shop: Shop,
  id: string,
  actions: readonly string[],
): Promise<void> {
  const trails = await Promise.all(
    BUS_NAMES.map(name => shop.staff.audit(name, id)),
  );
  const entries = trails.flatMap(trail => AuditList.parse(trail).items);
  expect(entries.map(({ action }) => action)).toEqual(
    actions.map(action => `dead-letter.${action}`),
  );
  expect(new Set(entries.map(({ actor }) => actor))).toEqual(
    new Set([shop.staff.id]),
  );
}

async function command(
  shop: Shop,
  root: string,
  args: readonly string[],
  env: Record<string, string> = {},
) {
  const urls = Object.fromEntries(
    BUS_NAMES.map((name): [string, string] => [
      `${name.toUpperCase()}_URL`,
      shop.urlOf(name),
    ]),
  );
  const { email, password } = shop.staffAccount;
  const main = join(root, 'packages/operator/src/dead-letters/main.ts');
  const { code, stdout, stderr } = await runCommand(
    [process.execPath, main, ...args],
    {
      env: {
        PATH: process.env['PATH'],
        ...urls,
        STAFF_EMAIL: email,
        STAFF_PASSWORD: password,
        ...env,
      },
    },
  );
  return { code, out: stdout, err: stderr };
}
