import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';
import { BusLink } from '../src/bus/BusLink.ts';
import {
  exchangeName,
  retryDefaults,
  topologyOf,
} from '../src/bus/Topology.ts';
import { createLog } from '../src/createLog.ts';
import { eventually } from '@comptoir/kit-testing/eventually';
import { removeTestData } from '@comptoir/kit-testing/removeTestData';
import { testParts } from '@comptoir/kit-testing/testParts';

const parts = testParts();
const exchange = exchangeName(parts.namespace);

/** A proxy to the broker that breaks the first connection during its setup. */
async function breakOnce(): Promise<{ server: Server; url: string }> {
  const broker = new URL(parts.amqpUrl);
  let broken = false;
  const server = createServer(client => {
    const there = connect(Number(broker.port), broker.hostname);
    for (const socket of [client, there]) {
      socket.on('error', () => {});
    }
    there.on('data', bytes => client.write(bytes));
    there.on('close', () => client.destroy());
    client.on('close', () => there.destroy());
    client.on('data', bytes => {
      if (!broken && bytes.includes(exchange)) {
        broken = true;
        client.end();
      } else {
        there.write(bytes);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = new URL(parts.amqpUrl);
  url.port = String(typeof address === 'object' ? address?.port : '');
  return { server, url: url.href };
}

it('a connection that breaks while it is set up is reopened', async () => {
  const { server, url } = await breakOnce();
  const failures: unknown[] = [];
  const link = await BusLink.open({
    url,
    topology: topologyOf(parts.namespace, [], retryDefaults),
    log: createLog({
      service: 'test',
      level: 'debug',
      destination: { write: (line: string) => void failures.push(line) },
    }),
    onConnect: [],
  });
  await eventually(() => expect(link.check()).toEqual({ status: 'up' }));
  expect(failures.join()).toContain('cannot be reached');
  await link.close();
  server.close();
  await removeTestData(parts, [], retryDefaults);
});
