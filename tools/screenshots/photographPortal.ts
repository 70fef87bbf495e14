import type { Browser, Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { portalUrl, signIn } from '../../packages/app/e2e-tests/signIn.ts';
import { startPortal } from '../../packages/app/e2e-tests/startPortal.ts';

/** One table of pages and the code that photographs them, so that a page is one entry. */

const DESKTOP = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };

/** A page of the portal, and a text that is visible once it has loaded. */
interface Place {
  name: string;
  path: string;
  shows: string;
  /** Default: light and dark. */
  schemes?: readonly ('light' | 'dark')[];
  /** Default: a desktop. */
  sizes?: Record<string, typeof DESKTOP>;
}

const PLACES: Place[] = [
  {
    name: 'home',
    path: '/',
    shows: 'Readiness plugin',
    sizes: { '': DESKTOP, '-phone': PHONE },
  },
  {
    name: 'component',
    path: '/catalog/default/component/products',
    shows: 'Ready',
  },
  { name: 'teams', path: '/teams', shows: 'Ready' },
  {
    name: 'team',
    path: '/catalog/default/group/team-shop',
    shows: 'Ready',
  },
  {
    name: 'apis',
    path: '/api-docs',
    shows: 'Products API',
    schemes: ['light'],
  },
  { name: 'dependencies', path: '/catalog-graph', shows: 'Payment double' },
  {
    name: 'create',
    path: '/create',
    shows: 'A service of the shop',
    schemes: ['light'],
  },
  {
    name: 'notifications',
    path: '/notifications',
    shows: 'No notifications yet.',
  },
  { name: 'platform', path: '/platform', shows: 'rabbitmq' },
];

/** The operators' home page with an unhealthy process. */
const OPERATORS_HOME: Place = {
  name: 'home-operator',
  path: '/',
  shows: 'Nothing listens at its address.',
  schemes: ['light'],
};

/** Fixed values for content that changes with every commit, so that pictures stay comparable. */
const CHANGES = {
  items: [
    ['Count what is left on the shelf', 'Théo Lambert', 'services/products'],
    ['Ask for the address once', 'Marina Costa', 'services/storefront'],
    ['Show what needs attention first', 'Inès Haddad', 'plugins/readiness'],
  ].map(([title, author, workspace], index) => ({
    id: `${index}`.repeat(40),
    title,
    author,
    at: new Date(Date.now() - (index + 1) * 40 * 60_000).toISOString(),
    workspaces: [workspace],
  })),
};

/** Photographs each page, light and dark, as a guest of this portal. */
export async function photographPortal(
  browser: Browser,
  folder: string,
): Promise<void> {
  await photographPlaces(browser, folder, PLACES, portalUrl());
}

/**
 * Photographs the home page of an operator while a process is down.
 *
 * @param targets - readiness URLs by name; one of them must be unreachable
 */
export async function photographOperatorsHome(
  browser: Browser,
  folder: string,
  targets: Record<string, string>,
): Promise<void> {
  const portal = await startPortal({
    as: 'ines',
    config: { readiness: { targets } },
  });
  try {
    await photographPlaces(browser, folder, [OPERATORS_HOME], portal.url);
  } finally {
    await portal.stop();
  }
}

async function photographPlaces(
  browser: Browser,
  folder: string,
  places: Place[],
  portal: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    const wanted = places.filter(
      ({ schemes }) => schemes?.includes(colorScheme) ?? true,
    );
    if (wanted.length === 0) {
      continue;
    }
    const page = await browser.newPage({
      colorScheme,
      reducedMotion: 'reduce',
      viewport: DESKTOP,
    });
    await page.route('**/api/changes', route =>
      route.fulfill({ json: CHANGES }),
    );
    await signIn(page, '/', portal);
    for (const place of wanted) {
      const file = `${folder}/${place.name}`;
      await photograph(page, place, file, colorScheme);
    }
    await page.close();
  }
}

async function photograph(
  page: Page,
  { path, shows, sizes = { '': DESKTOP } }: Place,
  file: string,
  colorScheme: string,
): Promise<void> {
  for (const [suffix, size] of Object.entries(sizes)) {
    await page.setViewportSize(size);
    await page.goto(new URL(path, page.url()).href);
    await page.getByText(shows).first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.screenshot({
      path: `${file}${suffix}-${colorScheme}.jpg`,
      type: 'jpeg',
      // Small enough to be kept in the repository: 60 KB at most.
      quality: 32,
    });
  }
}
