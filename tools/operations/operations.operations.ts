import { join, resolve } from 'node:path';
import { SERVICE_NAMES } from '../chaos/shop/ServiceName.ts';
import { Shop } from '../chaos/shop/Shop.ts';
import { metricsAsDocumented } from './scenarios/metricsAsDocumented.ts';
import { oneTrace } from './scenarios/oneTrace.ts';
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

test('a checkout is one trace, from the browser to the last consumer', () =>
  oneTrace(shop, receiver));
test('metrics are those that are documented', () =>
  metricsAsDocumented(shop, root, NAMES));
