import { Double } from './testing/Double.ts';
import { waitForImages } from './waitForImages.ts';

const image = {
  repository: 'registry.example/comptoir/products',
  digest: `sha256:${'1'.repeat(64)}`,
  version: '1.0.0',
  commit: '1'.repeat(40),
  builtAt: '2026-11-30T12:00:00Z',
};
const application = (sync: string, health: string, digest: string) => ({
  status: 200,
  body: {
    status: {
      sync: { status: sync },
      health: { status: health },
      summary: { images: [`${image.repository}@${digest}`] },
    },
  },
});
const old = `sha256:${'0'.repeat(64)}`;
const wait = (
  { host }: { host: string },
  deadlineMs: number,
  timeoutMs = 30_000,
) =>
  waitForImages({
    argocd: `http://${host}`,
    token: 'read-only',
    environment: 'dev',
    records: [{ service: 'products', image }],
    intervalMs: 1,
    deadlineMs,
    timeoutMs,
  });

it('waits until the application exists, is synced, healthy, and runs the digest', async () => {
  const replies = [
    { status: 403 },
    application('Synced', 'Healthy', old),
    application('OutOfSync', 'Healthy', image.digest),
    application('Synced', 'Progressing', image.digest),
    application('Synced', 'Healthy', image.digest),
  ];
  const left = [...replies];
  const argocd = await Double.start(() => left.shift() ?? { status: 500 });
  await wait(argocd, 30_000);
  await argocd.stop();
  expect(argocd.requests).toEqual(
    replies.map(() => 'GET /api/v1/applications/products-dev'),
  );
});

it('repeats a request whose connection breaks', async () => {
  const argocd = await Double.start(({ socket }) => {
    if (argocd.requests.length === 1) {
      socket.destroy();
    }
    return application('Synced', 'Healthy', image.digest);
  });
  await wait(argocd, 30_000);
  await argocd.stop();
  expect(argocd.requests).toHaveLength(2);
});

it('names an Argo CD that never answers, and one that refuses connections', async () => {
  const argocd = await Double.start(() => undefined);
  const { host } = argocd;
  await expect(wait({ host }, 0, 100)).rejects.toThrow(
    /^products-dev: Argo CD cannot be reached \(.*timeout\) after 0 s$/,
  );
  await argocd.stop();
  await expect(wait({ host }, 0)).rejects.toThrow(
    `products-dev: Argo CD cannot be reached (connect ECONNREFUSED ${host}) after 0 s`,
  );
});

it('names the application that is late, and a refused token', async () => {
  const late = await Double.start(() => application('Synced', 'Degraded', old));
  await expect(wait(late, 0)).rejects.toThrow(
    `products-dev: Synced, Degraded, without ${image.digest} after 0 s`,
  );
  await late.stop();
  const closed = await Double.start(() => ({ status: 401 }));
  await expect(wait(closed, 0)).rejects.toThrow('Argo CD refuses ARGOCD_TOKEN');
  await closed.stop();
});
