import { runCommand } from '@comptoir/commands/runCommand';
import { argoRollouts } from '@comptoir/parts/parts/rollouts/argoRollouts';
import { freePort } from '@comptoir/parts/testing/freePort';
import { testEnvironment } from '@comptoir/parts/testing/testEnvironment';
import { eventually } from '../src/testing/fixture/eventually.ts';
import { argocdNotifications } from './support/argocdNotifications.ts';
import { ARGOCD_ACTIONS, ARGOCD_RIGHTS } from './support/argocdRights.ts';
import { SERVICES } from './support/DeliveryLoop.ts';
import { IdentityProvider } from './support/IdentityProvider.ts';
import { Plane } from './support/Plane.ts';
import { Receiver } from './support/Receiver.ts';
import { TestRepository } from './support/TestRepository.ts';

const TOKEN = 'token-of-the-receiver';

/** Returns the image files of services, with a digest that no build has. */
function imagesOf(services: readonly string[]): Record<string, string> {
  const image = { image: { digest: `sha256:${'0'.repeat(64)}` } };
  return Object.fromEntries(
    services.flatMap(service =>
      ['dev', 'staging', 'production'].map(environment => [
        `gitops/apps/${service}/images/${environment}.yaml`,
        JSON.stringify(image),
      ]),
    ),
  );
}

/** As K3s (dev and staging) and as EKS (production): each has its own control plane and Argo CD. */
describe('two clusters that follow one repository', () => {
  let repository: TestRepository;
  let provider: IdentityProvider;
  let receiver: Receiver;
  let nonprod: Plane;
  let production: Plane;
  const states = async (plane: Plane) => {
    const output = await plane.kubectl.run([
      'get',
      'applications',
      '--namespace=argocd',
      '--output=jsonpath={range .items[*]}{.metadata.name} {.status.sync.status}{"\\n"}{end}',
    ]);
    return output.trim().split('\n');
  };
  beforeAll(async () => {
    provider = await IdentityProvider.start('argocd');
    receiver = await Receiver.start({ port: await freePort(), token: TOKEN });
    const settings = {
      url: 'https://argocd.comptoir.example',
      identity: { issuer: provider.issuer, clientId: 'argocd' },
      notifications: { url: receiver.url },
    };
    repository = await TestRepository.create({
      'nonprod.yaml': '{}',
      'production.yaml': JSON.stringify({ settings }),
      ...imagesOf(SERVICES),
    });
    const { root, bare } = repository;
    [nonprod, production] = await Promise.all([
      Plane.start({ root, repository: bare, values: 'nonprod.yaml' }),
      Plane.start({
        root,
        repository: bare,
        values: 'production.yaml',
        extra: [argoRollouts, argocdNotifications],
        variables: { SSL_CERT_FILE: provider.certificate },
      }),
    ]);
    await production.kubectl.apply(
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'argocd-notifications-secret', namespace: 'argocd' },
        stringData: { 'owners-token': TOKEN },
      }),
    );
    await Promise.all([nonprod.found(), production.found()]);
  }, 120_000);
  afterAll(async () => {
    await Promise.all([nonprod.end(), production.end()]);
    await Promise.all([provider.end(), receiver.end()]);
    repository.end();
  });

  it('reconciles both clusters, including Argo CD’s own settings', async () => {
    await eventually(async () => {
      expect(await states(nonprod)).toContain('bootstrap Synced');
      expect(await states(production)).toContain('bootstrap Synced');
    }, 60_000);
  });

  it('signs people in by the cluster’s identity provider, and refuses the admin there', async () => {
    const adminStatus = async (plane: Plane) => {
      const password = await plane.kubectl.run([
        'get',
        'secret/argocd-initial-admin-secret',
        '--namespace=argocd',
        '--output=jsonpath={.data.password}',
      ]);
      const { status } = await fetch(`${plane.argocdUrl}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          username: 'admin',
          password: Buffer.from(password, 'base64').toString(),
        }),
      });
      return status;
    };
    expect(await adminStatus(nonprod)).toBe(200);
    await expect(adminStatus(production)).rejects.toThrow('not found');
    const list = (plane: Plane, token: string) =>
      fetch(`${plane.argocdUrl}/api/v1/applications`, {
        headers: { authorization: `Bearer ${token}` },
      }).then(({ status }) => status);
    const token = provider.tokenOf('team-shop');
    expect(await list(production, token)).toBe(200);
    expect(await list(nonprod, token)).toBe(401);
    expect(await list(production, `${token.slice(0, -4)}AAAA`)).toBe(401);
  });

  it.each(ARGOCD_RIGHTS)(
    '%s may in Argo CD %s %s %s: %s',
    async (group, resource, action, object, answer) => {
      const { stdout, stderr } = await runCommand(
        [
          production.argocdProgram,
          'account',
          'can-i',
          action,
          resource,
          object,
          '--plaintext',
          `--server=${new URL(production.argocdUrl).host}`,
          `--auth-token=${provider.tokenOf(group)}`,
        ],
        { env: testEnvironment().env },
      );
      expect({ answer: stdout.trim(), stderr }).toEqual({ answer, stderr: '' });
    },
  );

  it('lets a team operate its own rollouts in production', async () => {
    const post = (group: string, path: string, body: object) =>
      fetch(`${production.argocdUrl}/api/v1/applications/${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${provider.tokenOf(group)}`,
        },
        body: JSON.stringify(body),
      }).then(({ status }) => status);
    const app = { name: 'products-production' };
    await eventually(async () => {
      await post('team-platform', `${app.name}/sync`, app);
      const found = await production.kubectl.run([
        'get',
        'rollouts',
        '--namespace=shop-production',
        '--output=name',
      ]);
      expect(found).toContain('rollout.argoproj.io/products');
    });
    for (const [group, action, kind, status] of ARGOCD_ACTIONS) {
      const which = {
        namespace: 'shop-production',
        resourceName: 'products',
        group: kind === 'Rollout' ? 'argoproj.io' : 'apps',
        version: kind === 'Rollout' ? 'v1alpha1' : 'v1',
        kind,
      };
      const path = `${app.name}/resource/actions/v2?${new URLSearchParams(which).toString()}`;
      const answer = await post(group, path, { ...which, ...app, action });
      expect({ group, action, kind, answer }).toEqual({
        group,
        action,
        kind,
        answer: status,
      });
    }
  });

  it('notifies the owners of an application that cannot be rendered', async () => {
    await repository.commit({
      'gitops/apps/products/envs/production.yaml': 'unknown: true\n',
    });
    await production.refresh();
    await eventually(() => {
      const found = receiver.notifications.find(({ payload }) =>
        payload.description.includes("'unknown' not allowed"),
      );
      expect(found).toMatchObject({
        recipients: { type: 'entity', entityRef: 'group:default/team-shop' },
        payload: {
          title: 'Argo CD refuses products-production',
          link: 'https://argocd.comptoir.example/applications/products-production',
          severity: 'high',
          topic: 'delivery',
          scope: 'refused:products-production',
        },
      });
    });
    await repository.revert();
    await production.refresh();
  });
});
