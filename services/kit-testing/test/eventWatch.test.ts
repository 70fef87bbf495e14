import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import amqplib, { type ChannelModel, type ConfirmChannel } from 'amqplib';
import { z } from 'zod';
import { BusEvent } from '@comptoir/kit/bus/BusEvent';
import { exchangeName, retryDefaults } from '@comptoir/kit/bus/Topology';
import { newEvent } from '@comptoir/kit/mongo/outbox';
import { EventWatch } from '../src/contracts/EventWatch.ts';
import { NONSENSE_HEADER } from '../src/contracts/nonsenseHeader.ts';
import { removeTestData } from '../src/removeTestData.ts';
import { sendEvent } from '../src/sendEvent.ts';
import { testParts } from '../src/testParts.ts';

const parts = testParts();
const exchange = exchangeName(parts.namespace);
const folder = mkdtempSync(join(tmpdir(), 'comptoir-contract-'));
const schema = BusEvent.extend({ data: z.object({ units: z.int().min(0) }) });
let broker: ChannelModel;
let channel: ConfirmChannel;
let watch: EventWatch;

beforeAll(async () => {
  const payload = z.toJSONSchema(schema, { target: 'draft-7' });
  const document = {
    channels: { 'thing.changed': {} },
    components: { messages: { 'thing.changed': { payload } } },
  };
  writeFileSync(join(folder, 'things.json'), JSON.stringify(document));
  broker = await amqplib.connect(parts.amqpUrl);
  channel = await broker.createConfirmChannel();
  watch = await EventWatch.open({
    ...parts,
    documents: pathToFileURL(`${folder}/`),
  });
});
afterAll(async () => {
  await broker.close();
  await removeTestData(parts, [], retryDefaults);
  rmSync(folder, { recursive: true });
});

const event = (data: object, type = 'thing.changed') => ({
  ...newEvent({
    type,
    version: 1,
    aggregateId: 'a',
    aggregateVersion: 1,
    data,
  }),
  id: 'evt_1',
});
const json = { contentType: 'application/json', messageId: 'evt_1' };

it('counts valid messages without findings', async () => {
  sendEvent(channel, parts.namespace, event({ units: 1 }));
  await channel.waitForConfirms();
  expect(await watch.look()).toEqual({ seen: 1, findings: [] });
});

it('ignores messages that a test marks as invalid', async () => {
  channel.publish(exchange, 'thing.changed', Buffer.from('{}'), {
    headers: { [NONSENSE_HEADER]: true },
  });
  await channel.waitForConfirms();
  expect((await watch.look()).findings).toEqual([]);
});

it.each<[string, () => void]>([
  [
    'thing.changed evt_1: payload.data.units must be >= 0',
    () => sendEvent(channel, parts.namespace, event({ units: -1 })),
  ],
  [
    'thing.changed evt_1: payload.data.more must NOT have additional properties',
    () => sendEvent(channel, parts.namespace, event({ units: 1, more: 1 })),
  ],
  [
    'thing.eaten evt_1: no contract has such an event',
    () => sendEvent(channel, parts.namespace, event({}, 'thing.eaten')),
  ],
  [
    'thing.changed evt_1: the payload is not JSON',
    () => channel.publish(exchange, 'thing.changed', Buffer.from('{'), json),
  ],
  [
    'thing.changed without an id: content type missing',
    () => channel.publish(exchange, 'thing.changed', Buffer.from('{}')),
  ],
])('finds: %s', async (finding, publish) => {
  publish();
  await channel.waitForConfirms();
  expect((await watch.look()).findings).toEqual([finding]);
});

it('close fails when an unread message violates its contract', async () => {
  sendEvent(channel, parts.namespace, event({}, 'thing.eaten'));
  await channel.waitForConfirms();
  await expect(watch.close()).rejects.toThrow(
    'thing.eaten evt_1: no contract has such an event',
  );
});
