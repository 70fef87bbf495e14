import { parseClusterView } from './ClusterView.ts';
import { stagesOf } from './stagesOf.ts';
import type { FakeObject } from './testing/FakeCluster.ts';
import { productionObjects } from './testing/productionObjects.ts';

/** The calls of the stage whose title contains `title`. */
const callsOf = (title: string, objects: FakeObject[]) => {
  const stage = stagesOf('production', false).find(one =>
    one.title.includes(title),
  );
  return stage?.calls(parseClusterView(JSON.stringify({ items: objects })));
};
const targetsOf = (title: string, objects = productionObjects()) =>
  callsOf(title, objects)
    ?.filter(([verb]) => verb === 'delete')
    .map(call => call[2]);

describe('stages of a teardown', () => {
  it('do nothing in a cluster where everything is gone', () => {
    const view = parseClusterView('{"items":[]}');
    for (const stage of stagesOf('production', true)) {
      expect(stage.calls(view)).toEqual([]);
      expect(stage.remaining(view)).toEqual([]);
    }
  });

  it('delete the founding set first, without its applications', () => {
    expect(callsOf('set cluster', productionObjects())).toEqual([
      [
        'delete',
        'applicationset.argoproj.io',
        'cluster',
        '--namespace=argocd',
        '--ignore-not-found',
        '--wait=false',
        '--cascade=orphan',
      ],
    ]);
  });

  it('remove only the guard of a guarded set', () => {
    const [, guarded] = productionObjects();
    guarded?.metadata.finalizers?.push('other.example/finalizer');
    const [patch] = callsOf('other sets', guarded ? [guarded] : []) ?? [];
    expect(patch?.at(-1)).toBe(
      '--patch={"metadata":{"finalizers":["other.example/finalizer"]}}',
    );
  });

  it('keep the objects of bootstrap: namespaces and rights', () => {
    const objects = productionObjects().filter(
      ({ metadata }) => metadata.name === 'bootstrap',
    );
    for (const { metadata } of objects) {
      metadata.finalizers = ['resources-finalizer.argocd.argoproj.io'];
    }
    expect(callsOf('bootstrap', objects)?.[0]).toContain(
      '--patch={"metadata":{"finalizers":[]}}',
    );
  });

  it('keep Argo CD itself, which deletes the objects of all others', () => {
    const objects = productionObjects().filter(
      ({ metadata }) => metadata.name === 'addon-argo-cd',
    );
    for (const { metadata } of objects) {
      metadata.finalizers = ['resources-finalizer.argocd.argoproj.io'];
    }
    const calls = callsOf('Argo CD’s own', objects);
    expect(calls?.map(([verb, , name]) => `${verb} ${name}`)).toEqual([
      'patch addon-argo-cd',
      'delete addon-argo-cd',
    ]);
    expect(calls?.[0]).toContain('--patch={"metadata":{"finalizers":[]}}');
    expect(calls?.[1]).toContain('--cascade=orphan');
  });

  it('delete applications before the controllers that clean up', () => {
    expect(targetsOf('with load balancers')).toEqual([
      'products-production',
      'mongodb',
    ]);
    expect(targetsOf('controllers')).toEqual(['gateway']);
  });

  it('delete controllers beside a claim early, because their pods may hold it', () => {
    const objects = productionObjects();
    objects.push({
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'cache', namespace: 'gateway' },
      spec: {},
    });
    expect(targetsOf('with load balancers', objects)).toContain('gateway');
  });

  it('do not repeat a deletion that has begun, but wait for it', () => {
    const objects = productionObjects();
    for (const { metadata, kind } of objects) {
      if (kind === 'Application') {
        metadata.deletionTimestamp = '2026-11-30T12:00:00Z';
      }
    }
    expect(targetsOf('with load balancers', objects)).toEqual([]);
    const view = parseClusterView(JSON.stringify({ items: objects }));
    const stage = stagesOf('production', true).find(({ title }) =>
      title.includes('with load balancers'),
    );
    expect(stage?.remaining(view).map(({ name }) => name)).toContain('mongodb');
  });

  it('wait for volumes that go with their claim, not for those that are retained', () => {
    const view = parseClusterView(
      JSON.stringify({ items: productionObjects() }),
    );
    const stage = stagesOf('production', true).find(({ title }) =>
      title.includes('remaining load balancers'),
    );
    expect(stage?.remaining(view).map(({ name }) => name)).toEqual([
      'public',
      'data-0',
      'pv-data-0',
    ]);
  });
});
