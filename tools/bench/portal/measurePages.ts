import { chromium } from '@playwright/test';
import playwright from '../../../playwright.config.ts';
import { atMost, besideStock, percentile, type Figure } from '../Figure.ts';

const RUNS = 5;
/** Durations of an unmodified Backstage portal, in seconds. */
const STOCK = { catalog: 4.4, entity: 1.5 };

/**
 * Measures the time from the sign-in click to the catalog's first row, and from
 * the click on a row to the entity's About card; medians, each run in a fresh
 * profile with an empty cache.
 */
export async function measurePages(url: string): Promise<Figure[]> {
  const browser = await chromium.launch(playwright.use?.launchOptions ?? {});
  const catalog: number[] = [];
  const entity: number[] = [];
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(
        `${url}/catalog?filters[kind]=component&filters[user]=all`,
      );
      const rows = page.getByRole('cell').getByRole('link');
      const enter = page.getByRole('button', { name: 'Continue as guest' });
      await enter.waitFor();
      const entered = performance.now();
      await enter.click();
      await rows.first().waitFor();
      catalog.push((performance.now() - entered) / 1_000);

      const clicked = performance.now();
      await rows.first().click();
      await page.getByRole('link', { name: 'Overview' }).waitFor();
      await page.getByText('Lifecycle').first().waitFor();
      entity.push((performance.now() - clicked) / 1_000);
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return [
    besideStock(
      atMost('sign-in to catalog page', percentile(catalog, 0.5), 's', 2),
      STOCK.catalog,
    ),
    besideStock(
      atMost('catalog to entity page', percentile(entity, 0.5), 's', 1),
      STOCK.entity,
    ),
  ];
}
