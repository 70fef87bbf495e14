import { runCommand } from '@comptoir/commands/runCommand';
import { freePort } from '@comptoir/parts/testing/freePort';
import { testEnvironment } from '@comptoir/parts/testing/testEnvironment';
import { eventually } from '../src/testing/fixture/eventually.ts';
import { argocdNotifications } from './support/argocdNotifications.ts';
import { ARGOCD_RIGHTS } from './support/argocdRights.ts';
import { IdentityProvider } from './support/IdentityProvider.ts';
import { Plane } from './support/Plane.ts';
import { Receiver } from './support/Receiver.ts';
import { TestRepository } from './support/TestRepository.ts';

const TOKEN = 'token-of-the-receiver';

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
    });
    const { root, bare } = repository;
    [nonprod, production] = await Promise.all([
      Plane.start({ root, repository: bare, values: 'nonprod.yaml' }),
      Plane.start({
        root,
        repository: bare,
        values: 'production.yaml',
        extra: [argocdNotifications],
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
    const login = (plane: Plane) =>
      fetch(`${plane.argocdUrl}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: 'admin', password: 'wrong' }),
      }).then(response => response.text());
    expect(await login(nonprod)).toContain('Invalid username or password');
    expect(await login(production)).not.toContain(
      'Invalid username or password',
    );
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
});
