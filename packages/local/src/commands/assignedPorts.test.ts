import { once } from 'node:events';
import { createServer } from 'node:net';
import { claim } from '@comptoir/parts/testing/claim';
import { ASSIGNED_PORTS } from '../discovery/assignPorts.ts';
import { createFixture } from '../testing/fixture/createFixture.ts';
import type { Fixture } from '../testing/fixture/createFixture.ts';

const { first } = ASSIGNED_PORTS;
const UNPLACED = { port: undefined };

describe('processes that declare no port', () => {
  let fixture: Fixture;
  beforeEach(async () => {
    fixture = await createOwnFixture();
  });
  afterEach(() => fixture.end());

  /** Returns the port of each process, before the offset. */
  async function ports(): Promise<Record<string, number>> {
    const { processes } = await fixture.status();
    return Object.fromEntries(
      processes.map(({ name, url }) => [
        name,
        Number(new URL(url).port) - fixture.portOffset,
      ]),
    );
  }

  const start = async () => {
    const { code, stderr } = await fixture.run(['start', '--detach']);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const { processes } = await fixture.status();
    expect(processes.map(({ state }) => state)).toEqual(
      processes.map(() => 'ready'),
    );
  };

  it('start together, find each other, and keep their ports when another is merged', async () => {
    fixture.declare('loyalty', UNPLACED);
    await start();
    expect(await ports()).toEqual({ api: 4000, loyalty: first });

    await fixture.run(['stop']);
    fixture.declare('gift-cards', UNPLACED);
    await start();
    const assigned = { api: 4000, loyalty: first, 'gift-cards': first + 1 };
    expect(await ports()).toEqual(assigned);

    const environment = await fixture.get('api', '/environment');
    expect(JSON.parse(environment ?? '')).toMatchObject({
      GIFT_CARDS_URL: `http://127.0.0.1:${first + 1 + fixture.portOffset}`,
      LOYALTY_URL: `http://127.0.0.1:${first + fixture.portOffset}`,
    });

    await fixture.run(['stop']);
    expect(await ports()).toEqual(assigned);
  });

  it('get no port that another program uses at the first start', async () => {
    const server = createServer();
    server.listen(first + fixture.portOffset, '127.0.0.1');
    await once(server, 'listening');
    try {
      fixture.declare('loyalty', UNPLACED);
      await start();
    } finally {
      server.close();
    }

    expect(await ports()).toEqual({ api: 4000, loyalty: first + 1 });
  });
});

/** A fixture whose assigned ports are not the ports of another fixture. */
async function createOwnFixture(): Promise<Fixture> {
  const fixture = await createFixture({ api: {} });
  if (await claim(`offset-${fixture.portOffset + first - 4000}`)) {
    return fixture;
  }
  await fixture.end();
  return createOwnFixture();
}
