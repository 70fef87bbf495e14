import { atMost, percentile } from '../../Figure.ts';
import { drain } from '../load/drain.ts';
import type { ShopBench } from '../ShopBench.ts';

const RATE = { perSecond: 300, seconds: 10 };

/** Places orders at three times the steady rate for a short time; all must be accepted and confirmed soon. */
export const burst: ShopBench = async bench => {
  const load = await bench.load();
  await drain(bench);
  const placed = await load.place(RATE);
  const { confirmed, empty } = await drain(bench);
  const rate = `in a burst of ${RATE.perSecond}/s`;
  // Responses that arrive after the burst count as accepted too late.
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
