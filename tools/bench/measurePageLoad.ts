import {
  chromium,
  type BrowserContext,
  type CDPSession,
  type Page,
} from '@playwright/test';
import playwright from '../../playwright.config.ts';
import { percentile } from './Figure.ts';

/** Simulation of a phone on a slow network. */
const PHONE = {
  cpuSlowdown: 4,
  latencyMs: 150,
  /** 1.6 Mb/s in bytes per second. */
  bytesPerSecond: (1.6 * 1_000_000) / 8,
};

export interface PageLoadOptions {
  url: string;
  device: 'phone' | 'desktop';
  runs: number;
  /** Steps to run after the page has loaded, before the figures are read. */
  interact?: (page: Page) => Promise<void>;
}

export interface PageLoad {
  /** Largest contentful paint, ms, median of the runs. */
  lcpMs: number;
  /** Compressed bytes of scripts and style sheets, as transferred. */
  scriptBytes: number;
  styleBytes: number;
  /** Time until `interact` was done, ms, median of the runs. */
  settledMs: number;
}

/** Loads a page several times, each in a fresh Chromium profile with an empty cache. */
export async function measurePageLoad(
  options: PageLoadOptions,
): Promise<PageLoad> {
  const browser = await chromium.launch(playwright.use?.launchOptions ?? {});
  const loads: PageLoad[] = [];
  try {
    for (let run = 0; run < options.runs; run += 1) {
      const context = await browser.newContext(
        options.device === 'phone'
          ? {
              viewport: { width: 390, height: 844 },
              isMobile: true,
              hasTouch: true,
            }
          : { viewport: { width: 1440, height: 900 } },
      );
      loads.push(await loadOnce(context, options));
      await context.close();
    }
  } finally {
    await browser.close();
  }
  const median = (key: keyof PageLoad) =>
    percentile(
      loads.map(load => load[key]),
      0.5,
    );
  return {
    lcpMs: median('lcpMs'),
    scriptBytes: median('scriptBytes'),
    styleBytes: median('styleBytes'),
    settledMs: median('settledMs'),
  };
}

async function loadOnce(
  context: BrowserContext,
  options: PageLoadOptions,
): Promise<PageLoad> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const bytes = await countBytes(session);
  if (options.device === 'phone') {
    await throttle(session);
  }
  const started = performance.now();
  await page.goto(options.url, { waitUntil: 'load' });
  await options.interact?.(page);
  const settledMs = performance.now() - started;
  await page.waitForLoadState('networkidle');
  const lcpMs = await page.evaluate(
    () =>
      new Promise<number>(resolve => {
        new PerformanceObserver(list => {
          resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  return {
    lcpMs,
    scriptBytes: bytes.Script,
    styleBytes: bytes.Stylesheet,
    settledMs,
  };
}

async function throttle(session: CDPSession): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', {
    rate: PHONE.cpuSlowdown,
  });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: PHONE.latencyMs,
    downloadThroughput: PHONE.bytesPerSecond,
    uploadThroughput: PHONE.bytesPerSecond,
  });
}

async function countBytes(session: CDPSession) {
  const bytes = { Script: 0, Stylesheet: 0 };
  const kinds = new Map<string, keyof typeof bytes>();
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script' || type === 'Stylesheet') {
      kinds.set(requestId, type);
    }
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind) {
      bytes[kind] += encodedDataLength;
    }
  });
  return bytes;
}
