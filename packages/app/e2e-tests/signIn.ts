import { expect, type Page } from '@playwright/test';

/** Returns the address of a path of the portal under test (`PORTAL_URL`). */
export function portalUrl(path = '/'): string {
  const base = process.env.PORTAL_URL;
  if (!base) {
    throw new Error(
      'PORTAL_URL is not set: it is the address of the portal under test',
    );
  }
  return new URL(path, base.replace('127.0.0.1', 'localhost')).href;
}

/** Signs in as guest and opens a path. */
export async function signIn(
  page: Page,
  path = '/',
  portal = portalUrl(),
): Promise<void> {
  await page.goto(new URL(path, portal).href);
  await page.getByRole('button', { name: /^Continue as / }).click();
  // The sign-in page has a heading but no link.
  await expect(page.getByRole('link').first()).toBeVisible();
}
