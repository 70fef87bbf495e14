import { execFileSync } from 'node:child_process';
import { defineConfig } from '@playwright/test';

/** The distribution's Chromium: no browser is downloaded. */
function findChromium(): string {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // Not this one.
    }
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
    // Without pictures of each moment: drawing them takes as long as the tests.
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
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
    { name: 'storefront', testDir: 'services/storefront/e2e-tests' },
    { name: 'portal', testDir: 'packages/app/e2e-tests' },
    {
      // It stops and starts processes, so it has the environment to itself.
      name: 'whole',
      testDir: 'tools/e2e-tests',
      dependencies: ['storefront', 'portal'],
      fullyParallel: false,
    },
  ],
});
