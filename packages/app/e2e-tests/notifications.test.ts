import { expect, test, type Browser, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { expectAccessible } from './expectAccessible.ts';
import { fillInService, reviewAndCreate, TEMPLATE } from './fillInService.ts';
import {
  startIdentityProvider,
  type IdentityProvider,
} from './startIdentityProvider.ts';
import { startPortal, type OwnPortal } from './startPortal.ts';

/** Both are members of the shop team, which will own the service that Marina creates. */
const PEOPLE = {
  'Marina Costa': 'marina@comptoir.example',
  'Théo Lambert': 'theo@comptoir.example',
};

test.describe.configure({ timeout: 120_000 });
let provider: IdentityProvider;
let portal: OwnPortal;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  provider = await startIdentityProvider(PEOPLE);
  portal = await startPortal({
    // startPortal then waits until the catalog contains the users; sign-in fails before.
    as: 'theo',
    config: {
      app: { signIn: { providers: ['oidc'] } },
      auth: {
        session: { secret: randomUUID() },
        providers: { oidc: { development: provider.config } },
      },
    },
  });
});
test.afterAll(async () => {
  await portal?.stop();
  provider?.stop();
});

/** Signs in through the company's provider, in a separate browser profile. */
async function enter(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  // Signals that are sent before the page subscribes are lost.
  const subscribed = new Promise<void>(done => {
    page.on('websocket', socket =>
      socket.on('framesent', ({ payload }) => {
        if (payload.includes('notifications')) {
          done();
        }
      }),
    );
  });
  await page.goto(portal.url);
  const popup = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await (await popup).getByRole('link', { name }).click();
  await expect(
    page.getByRole('heading', { name: 'Your components' }),
  ).toBeVisible();
  await subscribed;
  return page;
}

test('a change request notifies the other owners at once, without a reload', async ({
  browser,
}) => {
  const theo = await enter(browser, 'Théo Lambert');
  const unread = theo.getByLabel('Unread notifications');
  await expect(unread).toHaveCount(0);
  const addresses: string[] = [];
  theo.on('framenavigated', frame => addresses.push(frame.url()));

  const marina = await enter(browser, 'Marina Costa');
  await marina.goto(new URL(TEMPLATE, portal.url).href);
  await fillInService(marina, 'gift-cards');
  await reviewAndCreate(marina);
  await expect(marina.getByText('change/add-gift-cards').first()).toBeVisible({
    timeout: 60_000,
  });

  await expect(unread).toHaveText('1');
  await expect(theo).toHaveTitle(/^\(1\)/);
  expect(addresses).toEqual([]);
  await expect(marina.getByLabel('Unread notifications')).toHaveCount(0);

  await theo.getByRole('link', { name: /^Notifications/ }).click();
  await expect(
    theo.getByRole('main').getByText('Marina Costa requests your review.'),
  ).toBeVisible();
  await expectAccessible(theo);
  await theo
    .getByRole('main')
    .getByRole('link', { name: 'Add the service gift-cards' })
    .click();
  await expect(theo).toHaveURL(/\/change-requests\/\d+$/);
  await expect(theo.getByText('change/add-gift-cards').first()).toBeVisible();
});
