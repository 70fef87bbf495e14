import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { atLeast, atMost, percentile } from '../../Figure.ts';
import type { BenchShop } from '../BenchShop.ts';
import { drain } from '../load/drain.ts';
import type { Placed } from '../load/OrderLoad.ts';
import { CpuMeter } from '../measures/CpuMeter.ts';
import { Profiles } from '../measures/Profiles.ts';
import { slopeOf } from '../measures/slopeOf.ts';
import type { ShopBench } from '../ShopBench.ts';

/** Load before the measurement, so that hot code is compiled. */
const WARM_UP_SECONDS = 15;
/** A backlog that grows by less than this share of the orders counts as flat. */
const FLAT = 0.01;

/** Measures orders at a steady rate: time to confirmation, backlog, and cost. */
export const checkout: ShopBench = async (bench, options) => {
  const { rate: perSecond, seconds, profiles } = options;
  const load = await bench.load();
  const confirmed = await bench.recordEvents('order.confirmed');
  await load.place({ perSecond: perSecond / 2, seconds: WARM_UP_SECONDS });
  await drain(bench);

  const profiling = profiles && (await Profiles.start(bench, profiles));
  const before = await bench.databaseRequests();
  const cpu = await CpuMeter.start(bench.groups());
  const own = process.cpuUsage();
  const samples = startSampling(bench);
  const placed = await load.place({ perSecond, seconds });
  const slopes = samples.stop();
  await drain(bench);
  const used = await cpu.read();
  const after = await bench.databaseRequests();
  const { user, system } = process.cpuUsage(own);
  if (profiling) {
    await profiling.stop();
  }

  const alone = await bench.databaseCosts();
  const reads = (after.reads - before.reads) / placed.due.size;
  const writes = (after.writes - before.writes) / placed.due.size;
  const least = reads * alone.read + writes * alone.write;

  const times = confirmationMs(placed, id => confirmed.at(id));
  const rate = `at ${perSecond}/s`;
  const orders = placed.due.size;
  const whole = [...used.values()].reduce((sum, one) => sum + one, 0);
  const costs = [...used, ['load driver', (user + system) / 1_000] as const];
  return [
    atMost(`orders refused ${rate}`, placed.refused.length, 'orders', 0),
    ...Object.entries(slopes).map(([what, slope]) =>
      atMost(`${what}, growth ${rate}`, slope, '1/s', FLAT * perSecond),
    ),
    atMost(
      `placed to confirmed p50 ${rate}`,
      percentile(times, 0.5),
      'ms',
      null,
    ),
    atMost(
      `placed to confirmed p95 ${rate}`,
      percentile(times, 0.95),
      'ms',
      500,
    ),
    atMost(`answer p95 ${rate}`, percentile(placed.answerMs, 0.95), 'ms', null),
    atMost(
      'MongoDB requests of an order',
      (after.all - before.all) / orders,
      '1/order',
      null,
    ),
    atMost('MongoDB reads of an order', reads, '1/order', null),
    atMost('MongoDB writes of an order', writes, '1/order', null),
    atMost('CPU of an order, all processes', whole / orders, 'ms/order', null),
    ...costs.map(([name, ms]) =>
      atMost(`CPU of an order, ${name}`, ms / orders, 'ms/order', null),
    ),
    atMost('the least MongoDB read, CPU', alone.read, 'ms', null),
    atMost('the least MongoDB write, CPU', alone.write, 'ms', null),
    atMost('CPU of as many such requests', least, 'ms/order', null),
    atLeast(
      'orders if they needed nothing else',
      (availableParallelism() * 1_000) / least,
      'orders/s',
      null,
    ),
  ];
};

/** Time from each order's due time to its `order.confirmed` event, in milliseconds. */
function confirmationMs(
  { due }: Placed,
  at: (id: string) => number | undefined,
): number[] {
  return [...due].map(([id, from]) => (at(id) ?? Number.NaN) - from);
}

/** Samples the backlog each second until stopped. */
function startSampling(bench: BenchShop) {
  const samples: {
    at: number;
    orders: number;
    outbox: number;
    queues: number;
  }[] = [];
  const sample = async () => {
    const [load, backlog] = await Promise.all([bench.load(), bench.backlog()]);
    const waiting = await backlog.count();
    const at = performance.now() / 1_000;
    samples.push({ at, orders: load.unconfirmed(), ...waiting });
  };
  const failures: unknown[] = [];
  const timer = setInterval(() => {
    sample().catch((error: unknown) => failures.push(error));
  }, 1_000);
  return {
    stop(): Record<string, number> {
      clearInterval(timer);
      if (failures.length > 0) {
        throw new AggregateError(failures);
      }
      const slope = (key: 'orders' | 'outbox' | 'queues') =>
        slopeOf(samples.map(one => ({ at: one.at, value: one[key] })));
      return {
        'orders not yet confirmed': slope('orders'),
        'documents with unsent events': slope('outbox'),
        'messages in queues': slope('queues'),
      };
    },
  };
}
