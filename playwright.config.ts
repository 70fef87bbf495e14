import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

/** Finds the distribution's Chromium, preferably its headless build; no browser is downloaded. */
function findChromium(): string {
  const folders = (process.env['PATH'] ?? '').split(':');
  for (const name of [
    'chromium-headless-shell',
    ...['chromium', 'chromium-browser', 'google-chrome'],
  ]) {
    const files = folders.map(folder => join(folder, name));
    const file = files.find(one => existsSync(one));
    if (file !== undefined) return file;
  }
  throw new Error('No Chromium on PATH: install the package "chromium".');
}

export default defineConfig({
  forbidOnly: true,
  retries: 0,
  workers: 2,
  fullyParallel: true,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  outputDir: 'var/test/playwright',
  reporter: [['list'], ['json', { outputFile: 'var/test/playwright.json' }]],
  use: {
    // Off by default because traces make each test 10 % slower; use --trace retain-on-failure.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      // One worker starts one portal for all of its tests; runs first because no other project uses it.
      name: 'own portal',
      testDir: 'packages/app/e2e-tests/ownPortal',
      workers: 1,
    },
    {
      name: 'portal',
      testDir: 'packages/app/e2e-tests',
      testIgnore: '**/ownPortal/**',
    },
    { name: 'storefront', testDir: 'services/storefront/e2e-tests' },
    {
      // Stops and starts processes, so it runs without other projects.
      name: 'whole',
      testDir: 'tools/e2e-tests',
      dependencies: ['storefront', 'portal', 'own portal'],
      fullyParallel: false,
    },
  ],
});
