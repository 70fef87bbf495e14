import { atRate } from '../atRate.ts';
import type { Bench } from '../Bench.ts';
import { atMost, percentile } from '../Figure.ts';
import { measurePageLoad } from '../measurePageLoad.ts';
import { withEnvironment } from '../withEnvironment.ts';

/** Measures the home page: under load, on a phone, on a desktop. */
export const storefrontBench: Bench = ({ root }) =>
  withEnvironment(root, async environment => {
    const url = `${environment.url('storefront')}/en`;
    await atRate({ url, perSecond: 50, seconds: 5 });
    const answers = await atRate({ url, perSecond: 50, seconds: 20 });
    const phone = await measurePageLoad({ url, device: 'phone', runs: 5 });
    const desktop = await measurePageLoad({ url, device: 'desktop', runs: 5 });
    return [
      atMost(
        'home page HTML p50 at 50 req/s',
        percentile(answers, 0.5),
        'ms',
        null,
      ),
      atMost(
        'home page HTML p95 at 50 req/s',
        percentile(answers, 0.95),
        'ms',
        50,
      ),
      atMost(
        'home page initial JS, compressed',
        phone.scriptBytes / 1024,
        'KB',
        135,
      ),
      atMost('home page CSS, compressed', phone.styleBytes / 1024, 'KB', null),
      atMost('LCP on a simulated phone', phone.lcpMs / 1000, 's', 2.5),
      atMost('LCP unthrottled', desktop.lcpMs / 1000, 's', 0.8),
    ];
  });
