import { resolve } from 'node:path';
import { renderFounding } from '@comptoir/gitops/renderFounding';
import { z } from 'zod';
import { findHelm } from './findHelm.ts';
import {
  renderBootstrap,
  bootstrapValues,
  SAMPLE_REPOSITORY,
} from './renderBootstrap.ts';
import { Rendered } from './Rendered.ts';

const root = resolve(import.meta.dirname, '..', '..');

async function founding(cluster: string): Promise<Rendered> {
  const helm = findHelm(process.env) ?? 'helm';
  const repository = SAMPLE_REPOSITORY;
  return new Rendered(
    await renderFounding({ root, repository, cluster, helm }),
  );
}

test.each(['local', 'nonprod', 'production'])(
  'founding %s applies what Argo CD needs to start, and what leads it to bootstrap',
  async cluster => {
    const { names } = await founding(cluster);
    expect(names.sort()).toEqual([
      'AppProject/bootstrap',
      'ApplicationSet/cluster',
      'ConfigMap/argocd-cm',
      'ConfigMap/argocd-notifications-cm',
      'ConfigMap/argocd-rbac-cm',
      'Secret/argocd-secret',
    ]);
  },
);

test('the settings are those that bootstrap syncs afterwards', async () => {
  const cluster = 'production';
  const founded = await founding(cluster);
  const synced = await renderBootstrap(root, bootstrapValues(root, cluster));
  const Any = z.looseObject({});
  for (const name of [
    'argocd-cm',
    'argocd-rbac-cm',
    'argocd-notifications-cm',
  ]) {
    expect(founded.one('ConfigMap', name, Any)).toEqual(
      synced.one('ConfigMap', name, Any),
    );
  }
});

test('the secret has the label by which Argo CD finds it, and no data to overwrite', async () => {
  const secret = (await founding('nonprod')).one(
    'Secret',
    'argocd-secret',
    z.looseObject({}),
  );
  expect(secret).toEqual({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name: 'argocd-secret',
      namespace: 'argocd',
      labels: { 'app.kubernetes.io/part-of': 'argocd' },
    },
    type: 'Opaque',
  });
});
