import { join } from 'node:path';
import { eventually } from '@comptoir/local/testing/fixture/eventually';
import {
  chromium,
  expect as expectPage,
  type Browser,
  type Page,
} from '@playwright/test';
import { signIn } from '../../packages/app/e2e-tests/signIn.ts';
import {
  signInGuest,
  startPortal,
  type OwnPortal,
} from '../../packages/app/e2e-tests/startPortal.ts';
import { DeliveryLoop } from '../../packages/local/platform-tests/support/DeliveryLoop.ts';
import { ROOT } from '../../packages/local/platform-tests/support/findKubectl.ts';
import playwright from '../../playwright.config.ts';

const DEADLINE = { timeout: 30_000 };
const COLUMNS = ['dev', 'staging', 'production'] as const;

/** The built portal beside the real API server, Argo CD and Rollouts, and their Git repository. */
describe('the page Delivery', () => {
  let loop: DeliveryLoop;
  let portal: OwnPortal;
  let browser: Browser;
  let page: Page;
  const cell = (environment: (typeof COLUMNS)[number]) =>
    page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: 'Products' }) })
      .getByRole('cell')
      .nth(COLUMNS.indexOf(environment));
  const sync = async () => {
    const path = '/api/v1/applications/products-dev/sync';
    const { status } = await loop.argocd['portal-backend'].request(path, {
      name: 'products-dev',
    });
    expect(status).toBe(200);
  };

  beforeAll(async () => {
    loop = await DeliveryLoop.start();
    const { COMPTOIR_KUBECONFIG, ARGOCD_URL, ARGOCD_TOKEN } =
      await loop.portalEnvironment();
    portal = await startPortal({
      root: ROOT,
      env: { COMPTOIR_KUBECONFIG, ARGOCD_URL, ARGOCD_TOKEN },
      config: {
        changeRequests: {
          local: {
            repository: loop.repository,
            checkout: join(loop.clone, '../..'),
          },
        },
      },
    });
    const authorization = `Bearer ${await signInGuest(portal.url)}`;
    const entity = `${portal.url}/api/catalog/entities/by-name/component/default/products`;
    await eventually(async () => {
      const { status } = await fetch(entity, { headers: { authorization } });
      expect(status).toBe(200);
    });
    browser = await chromium.launch(playwright.use?.launchOptions ?? {});
    page = await browser.newPage();
    await signIn(page, '/delivery', portal.url);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
    await loop?.end();
  });

  it('shows the release that runs in each environment', async () => {
    for (const environment of COLUMNS) {
      const { image } = loop.release('products', environment);
      const shown = expectPage(cell(environment));
      await shown.toContainText('Healthy', DEADLINE);
      await shown.toContainText(
        `${image.version} ${image.digest.slice(7, 19)}`,
        DEADLINE,
      );
      await shown.toContainText(/Released \d+ \w+ ago by /);
    }
    await expectPage(cell('staging')).toContainText('Same as dev');
  });

  it('shows drift after a deployment was scaled by hand, until it is synced', async () => {
    await loop.kubectl.run([
      'scale',
      'deployment/products',
      '--namespace=shop-dev',
      '--replicas=3',
    ]);
    await expectPage(cell('dev')).toContainText(
      /Drift: 1 object differs.*Differs from Git: Deployment\/products/s,
      DEADLINE,
    );
    await expectPage(cell('staging')).toContainText('Healthy');
    await sync();
    await expectPage(cell('dev')).toContainText('Healthy', DEADLINE);
  });

  it('names file and key of a release that does not parse, until it is reverted', async () => {
    await loop.commit('products/releases/staging.yaml', 'image: latest\n');
    await expectPage(cell('staging')).toContainText(
      /Release file invalid.*staging\.yaml: system is missing/s,
      DEADLINE,
    );
    await expectPage(cell('dev')).toContainText('Healthy');
    await loop.revert();
    await expectPage(cell('staging')).toContainText('Healthy', DEADLINE);
  });

  it('shows an unknown state, with its age, while Argo CD does not respond', async () => {
    await loop.signal('argocd-server', 'SIGSTOP');
    try {
      await expectPage(cell('dev')).toContainText(
        /Unknown.*Last known \d+ s ago: Healthy, Synced.*Argo CD/s,
        DEADLINE,
      );
    } finally {
      await loop.signal('argocd-server', 'SIGCONT');
    }
    await expectPage(cell('dev')).toContainText('Healthy', DEADLINE);
  });

  it('shows the row on the page of the component', async () => {
    const card = await browser.newPage();
    const path = '/catalog/default/component/products';
    await signIn(card, path, portal.url);
    const releases = card.getByRole('region', { name: 'Releases' });
    await expectPage(releases.getByRole('cell')).toHaveCount(3, DEADLINE);
    await expectPage(releases).toContainText('Same as staging', DEADLINE);
    await card.close();
  });
});
