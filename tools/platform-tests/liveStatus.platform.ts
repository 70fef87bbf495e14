import { eventually } from '@comptoir/local/testing/fixture/eventually';
import {
  chromium,
  expect as expectPage,
  type Browser,
  type Page,
} from '@playwright/test';
import { z } from 'zod';
import { signIn } from '../../packages/app/e2e-tests/signIn.ts';
import {
  signInGuest,
  startPortal,
  type OwnPortal,
} from '../../packages/app/e2e-tests/startPortal.ts';
import { DeliveryLoop } from '../../packages/local/platform-tests/support/DeliveryLoop.ts';
import { ROOT } from '../../packages/local/platform-tests/support/findKubectl.ts';
import playwright from '../../playwright.config.ts';
import { WRITES } from './writes.ts';

const PRODUCTS = '/catalog/default/component/products';
const DEADLINE = { timeout: 30_000 };
/** After an error, a set reads Git again within `lookSeconds` of `gitops/bootstrap`. */
const RECOVERY = { timeout: 200_000 };
const Dependencies = z.object({
  dependencies: z.array(
    z.object({ name: z.string(), kind: z.string(), state: z.string() }),
  ),
});

/** The built portal beside the real API server, Argo CD, Rollouts and Velero. */
describe('the live status on the page of a component', () => {
  let loop: DeliveryLoop;
  let portal: OwnPortal;
  let guest: { authorization: string };
  let browser: Browser;
  let page: Page;
  const row = (environment: string) =>
    page
      .getByRole('region', { name: 'Environments' })
      .getByRole('listitem', { name: environment });
  const kubectl = (...args: string[]) => loop.kubectl.run(args);
  const patch = (change: object) =>
    kubectl(
      'patch',
      'deployment/products',
      '--namespace=shop-dev',
      '--type=strategic',
      `--patch=${JSON.stringify(change)}`,
    );
  const sync = async () => {
    const path = '/api/v1/applications/products-dev/sync';
    const body = { name: 'products-dev' };
    const { status } = await loop.argocd['portal-backend'].request(path, body);
    expect(status).toBe(200);
  };
  const isHealthy = () =>
    expectPage(row('dev')).toContainText(/Healthy.*Synced/s, DEADLINE);

  beforeAll(async () => {
    loop = await DeliveryLoop.start();
    const { COMPTOIR_KUBECONFIG, ARGOCD_URL, ARGOCD_TOKEN } =
      await loop.portalEnvironment();
    portal = await startPortal({
      root: ROOT,
      env: { COMPTOIR_KUBECONFIG, ARGOCD_URL, ARGOCD_TOKEN },
    });
    guest = { authorization: `Bearer ${await signInGuest(portal.url)}` };
    const entity = `${portal.url}/api/catalog/entities/by-name/component/default/products`;
    await eventually(async () => {
      expect((await fetch(entity, { headers: guest })).status).toBe(200);
    });
    browser = await chromium.launch(playwright.use?.launchOptions ?? {});
    page = await browser.newPage();
    await signIn(page, PRODUCTS, portal.url);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
    await loop?.end();
  });

  it('shows every environment healthy, with simulated pods', async () => {
    for (const environment of ['dev', 'staging', 'production']) {
      const shown = expectPage(row(environment));
      await shown.toContainText(/Healthy.*Synced/s, DEADLINE);
      await shown.toContainText(/(\d+) of \1 pods? ready/, DEADLINE);
      await shown.toContainText('simulated', { ignoreCase: true });
    }
  });

  it('shows drift after a deployment was scaled by hand, until it is synced', async () => {
    await isHealthy();
    await kubectl(
      'scale',
      'deployment/products',
      '--namespace=shop-dev',
      '--replicas=3',
    );
    await expectPage(row('dev')).toContainText('3 of 3 pods ready', DEADLINE);
    await expectPage(row('dev')).toContainText('Deployment/products', DEADLINE);
    await sync();
    await isHealthy();
  });

  it('names the file of a release that does not parse, until it is reverted', async () => {
    const release = 'products/releases/staging.yaml';
    const notice = row('staging').getByRole('group', {
      name: 'Updates of staging',
    });
    await loop.commit(release, 'system: [');
    await expectPage(notice).toContainText(`gitops/apps/${release}`, DEADLINE);
    await expectPage(notice).toContainText('did not find expected');
    await expectPage(row('staging')).toContainText(/pods? ready/);
    await expectPage(row('dev').getByRole('group')).toHaveCount(0);
    await loop.revert();
    await expectPage(notice).toHaveCount(0, RECOVERY);
  }, 300_000);

  it('reports its dependencies, the cluster and Argo CD among them', async () => {
    await eventually(async () => {
      const report = await fetch(`${portal.systemUrl}/health/dependencies`);
      const { dependencies } = Dependencies.parse(await report.json());
      expect(dependencies).toEqual([
        { name: 'database', kind: 'sqlite', state: 'up' },
        { name: 'catalog files', kind: 'files', state: 'up' },
        { name: 'cluster local', kind: 'kubernetes', state: 'up' },
        { name: 'Argo CD of local', kind: 'argocd', state: 'up' },
      ]);
    });
  });

  it('shows why a deployment with a broken image is degraded', async () => {
    await patch({
      spec: {
        progressDeadlineSeconds: 3,
        template: {
          spec: {
            containers: [{ name: 'products', image: 'a.example/missing:1' }],
          },
        },
      },
    });
    await expectPage(row('dev')).toContainText('Degraded', DEADLINE);
    await expectPage(row('dev')).toContainText('ImagePullBackOff');
    await expectPage(row('dev')).toContainText('a.example/missing:1');
    await expectPage(row('staging')).toContainText(/Healthy.*Synced/s);
    await patch({ spec: { progressDeadlineSeconds: 600 } });
    await sync();
    await isHealthy();
  });

  it('shows that a deleted pod is gone, and its successor', async () => {
    await isHealthy();
    // Without its kubelet, the successor does not become ready.
    await loop.signal('kwok', 'SIGSTOP');
    try {
      await kubectl(
        'delete',
        'pod',
        '--namespace=shop-dev',
        '--wait=false',
        '--selector=app.kubernetes.io/name=products',
      );
      await expectPage(row('dev')).toContainText('0 of 1 pod', DEADLINE);
    } finally {
      await loop.signal('kwok', 'SIGCONT');
    }
    await expectPage(row('dev')).toContainText('1 of 1 pod', DEADLINE);
  });

  it('shows a backup when it is complete', async () => {
    await loop.kubectl.apply(
      JSON.stringify({
        apiVersion: 'velero.io/v1',
        kind: 'Backup',
        metadata: { name: 'by-hand', namespace: 'velero' },
        spec: { includedNamespaces: ['shop-dev'] },
      }),
    );
    const backups = page
      .getByRole('region', { name: 'Backups' })
      .getByRole('group', { name: 'dev' });
    await expectPage(backups).toContainText(/Completed.*by-hand/s, DEADLINE);
    await expectPage(row('dev')).toContainText('Backed up', DEADLINE);
  });

  it('shows deployments, rollouts and their pods on the tab Kubernetes', async () => {
    const tab = await browser.newPage();
    await signIn(tab, `${PRODUCTS}/kubernetes`, portal.url);
    await tab.getByRole('button', { name: 'local' }).click(DEADLINE);
    const main = expectPage(tab.locator('main'));
    await main.toContainText(/Deployment\s*namespace: shop-dev/, DEADLINE);
    await main.toContainText(/Rollout\s*namespace: shop-staging/);
    await main.toContainText(/Rollout\s*namespace: shop-production/);
    await main.toContainText('No pods with errors');
    await tab.close();
  });

  it('shows every environment on the Argo CD card', async () => {
    const card = page.getByRole('table').filter({ hasText: 'products-dev' });
    await expectPage(card.first()).toContainText('products-staging', DEADLINE);
    await expectPage(card.first()).toContainText('Healthy');
  });

  it('shows delivery as unknown, with its age, while Argo CD does not respond', async () => {
    await loop.signal('argocd-server', 'SIGSTOP');
    try {
      await expectPage(row('dev')).toContainText('Delivery unknown', DEADLINE);
      await expectPage(row('dev')).toContainText(/Argo CD/);
      await expectPage(row('dev')).toContainText('1 of 1 pod');
      await expectPage(row('dev')).toContainText('Backed up');
    } finally {
      await loop.signal('argocd-server', 'SIGCONT');
    }
    await isHealthy();
  });

  it('lets a guest change nothing through any proxy', async () => {
    const before = await kubectl(
      'get',
      'deployments,rollouts,pods',
      '--all-namespaces',
      '--output=jsonpath={.items[*].metadata.uid}',
    );
    for (const { method, path, body } of WRITES) {
      const response = await fetch(portal.url + path, {
        method,
        headers: {
          ...guest,
          'content-type': 'application/json',
          'backstage-kubernetes-cluster': 'local',
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      expect(`${method} ${path}: ${response.status}`).toMatch(
        /: (403|404|405)$/,
      );
    }
    const after = await kubectl(
      'get',
      'deployments,rollouts,pods',
      '--all-namespaces',
      '--output=jsonpath={.items[*].metadata.uid}',
    );
    expect(after).toBe(before);
  });

  it('continues after the API server restarted', async () => {
    await loop.signal('kube-apiserver', 'SIGKILL');
    await eventually(async () => {
      await kubectl('get', 'namespace', 'shop-dev');
    }, 60_000);
    await isHealthy();
    await kubectl(
      'scale',
      'deployment/products',
      '--namespace=shop-dev',
      '--replicas=2',
    );
    await expectPage(row('dev')).toContainText('2 of 2 pods ready', DEADLINE);
    await sync();
    await isHealthy();
  });
});
