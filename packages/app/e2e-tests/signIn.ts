import { expect, type Page } from '@playwright/test';

/** Where the portal under test answers; the gate says so. */
export function portalUrl(path = '/'): string {
  const base = process.env.PORTAL_URL;
  if (!base) {
    throw new Error('PORTAL_URL says where the portal answers');
  }
  return new URL(path, base.replace('127.0.0.1', 'localhost')).href;
}

/** Comes in as a guest of the portal, and goes where `path` says. */
export async function signIn(
  page: Page,
  path = '/',
  portal = portalUrl(),
): Promise<void> {
  await page.goto(new URL(path, portal).href);
  await page.getByRole('button', { name: 'Enter' }).click();
  // The sign-in page has a heading too, but nothing that leads anywhere.
  await expect(page.getByRole('link').first()).toBeVisible();
}
