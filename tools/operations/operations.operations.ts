import { join, resolve } from 'node:path';
import { SERVICE_NAMES } from '../chaos/shop/ServiceName.ts';
import { Shop } from '../chaos/shop/Shop.ts';
import { deadLetterCommand } from './scenarios/deadLetterCommand.ts';
import { metricsAsDocumented } from './scenarios/metricsAsDocumented.ts';
import { oneTrace } from './scenarios/oneTrace.ts';
import {
  DELAY_MS,
  stopGracefully,
  stopDoubleGracefully,
} from './scenarios/stopGracefully.ts';
import {
  brokerAway,
  databaseHangs,
  productsKilled,
} from './scenarios/outages.ts';
import { probes } from './scenarios/probes.ts';
import { logsWithoutSecrets } from './scenarios/logsWithoutSecrets.ts';
import { TraceReceiver } from './support/TraceReceiver.ts';

const root = resolve(import.meta.dirname, '..', '..');
const NAMES = [...SERVICE_NAMES, 'storefront'] as const;
let receiver: TraceReceiver;
let shop: Shop;

beforeAll(async () => {
  receiver = await TraceReceiver.open();
  const common = {
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    OTEL_BSP_SCHEDULE_DELAY: '100',
    LOG_LEVEL: 'trace',
    SHUTDOWN_DELAY_MS: String(DELAY_MS),
  };
  shop = await Shop.start({
    root,
    folder: join(root, 'var', 'chaos', 'operations'),
    sources: root,
    names: NAMES,
    settings: Object.fromEntries(NAMES.map(name => [name, common])),
    buyers: 4,
  });
});
afterAll(async () => {
  await shop?.stop();
  await receiver?.close();
});

// These run first: their check of the orders fails on an order placed by another test.
test.each(['customers', 'products', 'shopping', 'storefront'] as const)(
  'one of two processes of %s stops without a failed request',
  name => stopGracefully(shop, name),
);
test.each([
  ['payment-double', '/v1/payments?key=none'],
  ['mail-double', '/v1/mails?to=none'],
] as const)('%s stops gracefully and restarts', (name, path) =>
  stopDoubleGracefully(shop, name, path),
);
test('without products the rest of the shop stays ready', () =>
  productsKilled(shop));
test('without RabbitMQ the shop sells, and confirms later', () =>
  brokerAway(shop));
test('while MongoDB hangs the shop lists from memory', () =>
  databaseHangs(shop));
test('a checkout is one trace, from the browser to the last consumer', () =>
  oneTrace(shop, receiver));
test('the exposed metrics equal the documented ones', () =>
  metricsAsDocumented(shop, root, NAMES));
test('a command lists, redrives and discards dead letters', () =>
  deadLetterCommand(shop, root));
test('logs contain no personal data or secrets', () =>
  logsWithoutSecrets(shop, NAMES));
test('each probe reports its own condition only', () => probes(shop));
