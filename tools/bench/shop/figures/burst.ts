import { atMost, percentile } from '../../Figure.ts';
import { drain } from '../load/drain.ts';
import type { ShopBench } from '../ShopBench.ts';

const RATE = { perSecond: 300, seconds: 10 };

/** Three times the steady rate for a moment: all is accepted, and worked off soon. */
export const burst: ShopBench = async bench => {
  const load = await bench.load();
  await drain(bench);
  const placed = await load.place(RATE);
  const { confirmed, empty } = await drain(bench);
  const rate = `in a burst of ${RATE.perSecond}/s`;
  // A client that has to wait longer than the burst lasts was not accepted in it.
  const seconds = (placed.to - placed.from) / 1_000;
  const drained = (moment: number) => (moment - placed.to) / 1_000;
  return [
    atMost(`orders refused ${rate}`, placed.refused.length, 'orders', 0),
    atMost(`until all are accepted ${rate}`, seconds, 's', RATE.seconds + 2),
    atMost(`answer p95 ${rate}`, percentile(placed.answerMs, 0.95), 'ms', null),
    atMost('until all are confirmed after it', drained(confirmed), 's', 30),
    atMost('until nothing waits after it', drained(empty), 's', null),
  ];
};
