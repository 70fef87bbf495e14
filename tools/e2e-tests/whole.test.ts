import { expect, test } from '@playwright/test';
import { ProductList } from '@comptoir/contracts/products';
import { MongoClient } from 'mongodb';
import { portalUrl, signIn } from '../../packages/app/e2e-tests/signIn.ts';
import { address } from './support/address.ts';
import { Running } from './support/Running.ts';

const running = Running.create();

test('the storefront displays a change in MongoDB', async ({ page }) => {
  const answer = await fetch(`${address('products')}/v1/products?limit=1`);
  const { items } = ProductList.parse(await answer.json());
  const product = items[0];
  if (!product) {
    throw new Error('the shop has no products');
  }
  const client = new MongoClient(await running.databaseUri('products'));
  const rename = (name: string) =>
    client
      .db()
      .collection('products')
      .updateOne(
        { slug: product.slug },
        { $set: { 'name.en': name }, $inc: { version: 1 } },
      );
  try {
    await rename('Quillivant lamp');
    await expect(async () => {
      await page.goto(`${address('storefront')}/en/search?q=quillivant`);
      await expect(
        page.getByRole('link', { name: /Quillivant lamp/ }).first(),
      ).toBeVisible({ timeout: 1_000 });
    }).toPass();
  } finally {
    await rename(product.name.en);
    await client.close();
  }
});

test('the portal displays an unresponsive service as down within 5 seconds, the storefront as affected, and both later as ready', async ({
  page,
}) => {
  const pid = await running.pid('products');
  await signIn(page, '/catalog/default/component/products');
  const readiness = page.getByRole('status', { name: 'Readiness' });
  await expect(readiness).toHaveText(/^ready$/i);
  process.kill(pid, 'SIGSTOP');
  try {
    await expect(readiness).toHaveText(/down/i, { timeout: 5_000 });
    await page.goto(portalUrl('/catalog/default/component/storefront'));
    await expect(
      page.getByText(/^Affected by products: no answer/),
    ).toBeVisible({ timeout: 15_000 });
    await expect(readiness).toHaveText(/affected/i);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  await expect(readiness).toHaveText(/^ready$/i, { timeout: 15_000 });
});

test('a killed service restarts, and its status counts the restart', async () => {
  const { restarts } = await running.process('products');
  const pid = await running.pid('products');
  process.kill(pid, 'SIGKILL');
  await expect
    .poll(() => running.process('products'), { timeout: 30_000 })
    .toMatchObject({ state: 'ready', restarts: restarts + 1 });
});

test('the page Platform displays the restart of a killed service at once', async ({
  page,
}) => {
  const { restarts, log } = await running.process('products');
  await signIn(page, '/platform');
  const row = page
    .getByRole('list', { name: 'Portal and shop' })
    .getByRole('listitem')
    // Reasons of other processes may name products.
    .filter({ hasText: log });
  await expect(row).toContainText('Ready');
  process.kill(await running.pid('products'), 'SIGKILL');
  const times = restarts === 0 ? 'once' : `${restarts + 1} times`;
  await expect(row).toContainText(`restarted ${times}`, { timeout: 30_000 });
  await expect(row).toContainText('Ready', { timeout: 30_000 });
});

/** The state of MongoDB in the status of products. */
async function mongodbOfProducts(): Promise<string | undefined> {
  const { dependencies } = await running.process('products');
  return dependencies.find(({ name }) => name === 'mongodb')?.state;
}

test('the status of products names a killed MongoDB; products stays ready, and recovers without a restart', async () => {
  const products = await running.process('products');
  const stopped = await running.pid('mongodb');
  process.kill(stopped, 'SIGSTOP');
  try {
    await expect.poll(mongodbOfProducts, { timeout: 15_000 }).toBe('down');
    expect(await running.process('products')).toMatchObject({
      state: 'ready',
      since: products.since,
    });
    const list = await fetch(`${address('products')}/v1/products?limit=1`);
    expect(list.status).toBe(200);
  } finally {
    process.kill(stopped, 'SIGKILL');
  }
  await expect.poll(mongodbOfProducts, { timeout: 30_000 }).toBe('up');
  expect(await running.pid('products')).toBe(products.pid);
});
