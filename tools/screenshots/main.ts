import { resolve } from 'node:path';
import { freePort } from '@comptoir/parts/testing/freePort';
import { chromium, type Browser } from '@playwright/test';
import { signIn } from '../../packages/app/e2e-tests/signIn.ts';
import playwright from '../../playwright.config.ts';
import type { Environment } from '../Environment.ts';
import { withEnvironment } from '../bench/withEnvironment.ts';
import {
  photographOperatorsHome,
  photographPortal,
} from './photographPortal.ts';

const root = resolve(import.meta.dirname, '..', '..');
const folder = resolve(root, 'docs', 'images');
const size = { width: 1280, height: 860 };

/** Combines the storefront and the portal in one picture for the README. */
async function overview(browser: Browser, pictures: Buffer[]): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1400, height: 520 },
  });
  const images = pictures
    .map(bytes => `data:image/jpeg;base64,${bytes.toString('base64')}`)
    .map(address => `<img src="${address}" width="680">`)
    .join('');
  await page.setContent(
    `<style>body{margin:0;padding:16px;display:flex;gap:8px;background:#e9e4da}img{border-radius:6px}</style>${images}`,
  );
  await page.locator('img').last().waitFor();
  await page.screenshot({
    path: `${folder}/overview.jpg`,
    type: 'jpeg',
    quality: 85,
    clip: { x: 0, y: 0, width: 1400, height: 490 },
  });
}

/** Healthy processes of the operators' home page, which also has an unhealthy one. */
const WELL = ['customers', 'products', 'mail-double', 'payment-double'];

/** A team member's portal has more content than a guest's. */
const MEMBER = ['--as', 'marina'];

async function photographAll(environment: Environment): Promise<void> {
  process.env.PORTAL_URL = environment.url('portal');
  const browser = await chromium.launch(playwright.use?.launchOptions ?? {});
  try {
    const shop = await browser.newPage({ viewport: size });
    await shop.goto(`${environment.url('storefront')}/en`);
    await shop.waitForLoadState('networkidle');
    const portal = await browser.newPage({ viewport: size });
    await signIn(portal, '/catalog/default/component/products');
    await portal.getByText('Relation graph').waitFor();
    await portal.waitForLoadState('networkidle');
    await photographPortal(browser, `${folder}/portal`);
    await photographOperatorsHome(browser, `${folder}/portal`, {
      ...Object.fromEntries(
        WELL.map(name => [name, environment.healthUrl(name)]),
      ),
      shopping: `http://127.0.0.1:${await freePort()}`,
    });
    const options = { type: 'jpeg', quality: 85 } as const;
    await overview(browser, [
      await shop.screenshot({ ...options, path: `${folder}/storefront.jpg` }),
      await portal.screenshot({ ...options, path: `${folder}/portal.jpg` }),
    ]);
  } finally {
    await browser.close();
  }
}

await withEnvironment(root, photographAll, MEMBER);
