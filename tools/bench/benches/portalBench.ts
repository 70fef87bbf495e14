import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { startPortal } from '../../../packages/app/e2e-tests/startPortal.ts';
import type { Bench } from '../Bench.ts';
import { atMost, besideStock } from '../Figure.ts';
import { measurePageLoad } from '../measurePageLoad.ts';
import { residentBytes } from '../processUsage.ts';
import { measureLargeCatalog } from '../portal/measureLargeCatalog.ts';
import { measurePages } from '../portal/measurePages.ts';
import { withEnvironment } from '../withEnvironment.ts';

/** An unmodified Backstage 1.55 portal, measured on 2 cores. */
const STOCK = {
  initialKilobytes: 835,
  residentMegabytes: 650,
  readySeconds: 8,
};
const MB = 2 ** 20;
/** Time for the catalog, the search index and the documentation sites to be built. */
const REST_MS = 45_000;

/**
 * Measures the portal: time until it is usable, transferred and resident
 * bytes, and a large catalog.
 */
export const portalBench: Bench = async ({ root }) => {
  // Builds stale packages and starts everything, as `npm start` does.
  const asStarted = await withEnvironment(root, async environment => {
    const url = environment.url('portal');
    const first = await measurePageLoad({ url, device: 'desktop', runs: 3 });
    const home = await measurePageLoad({
      url,
      device: 'desktop',
      runs: 3,
      interact: enter,
    });
    const kilobytes = (load: typeof first) =>
      (load.scriptBytes + load.styleBytes) / 1024;
    const { portal: resident = Number.NaN } = await environment.residentBytes();
    return [
      besideStock(
        atMost(
          'initial JS and CSS, compressed',
          ...([kilobytes(first), 'KB', STOCK.initialKilobytes] as const),
        ),
        STOCK.initialKilobytes,
      ),
      atMost('JS and CSS until the home page', kilobytes(home), 'KB', null),
      atMost('LCP of the sign-in page', first.lcpMs / 1_000, 's', null),
      atMost('load to home page', home.settledMs / 1_000, 's', null),
      ...(await measurePages(url)),
      atMost('backend resident, after that', resident / MB, 'MB', null),
    ];
  });
  return [
    ...(await measureBackend()),
    ...asStarted,
    ...(await measureLargeCatalog(root)),
  ];
};

/** Measures the backend alone after its start, without any user. */
async function measureBackend() {
  const started = performance.now();
  const portal = await startPortal({});
  const readySeconds = (performance.now() - started) / 1_000;
  try {
    await pause(REST_MS);
    const resident = (await residentBytes(portal.pid)) / MB;
    return [
      besideStock(
        atMost('backend ready', readySeconds, 's', STOCK.readySeconds),
        STOCK.readySeconds,
      ),
      besideStock(
        atMost(
          'backend resident, at rest',
          ...([resident, 'MB', STOCK.residentMegabytes] as const),
        ),
        STOCK.residentMegabytes,
      ),
    ];
  } finally {
    await portal.stop();
  }
}

async function enter(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue as guest' }).click();
  await page.getByRole('heading', { name: 'All processes' }).waitFor();
}
