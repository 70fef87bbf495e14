import { eventually } from './__testUtils__/eventually';
import { releaseText } from './__testUtils__/GitopsRepository';
import { healthy } from './__testUtils__/LiveStatusDouble';
import { startDelivery } from './__testUtils__/startDelivery';
import { fileOf, useDelivery } from './__testUtils__/useDelivery';

jest.setTimeout(60_000);

describe('what is not as it should be', () => {
  const { delivery, reaches, releaseAll, repository, stateOf } = useDelivery();

  it('names file and key of a release that does not parse, and nothing else suffers', async () => {
    await releaseAll();
    await repository().commit({
      [fileOf('staging')]: releaseText({
        digest: 'latest',
        revision: 'a'.repeat(40),
      }),
    });
    await reaches('staging', {
      release: {
        state: 'invalid',
        path: fileOf('staging'),
        mistakes: [expect.stringMatching(/^image\.digest must be a digest/)],
        changed: { author: 'Ada' },
      },
    });
    expect(await stateOf('staging')).toBe('invalid');
    expect(await stateOf('production')).toBe('healthy');
    expect(await delivery().cell('products', 'production')).toMatchObject({
      lag: { environment: 'dev' },
    });
  });

  it.each([
    ['has an unknown alias', 'image: *foo\n', /^is no YAML: /],
    [
      'has an impossible address',
      releaseText({ pipeline: 'https://[' }),
      /^image\.pipeline must be an address/,
    ],
  ])('shows all other releases while one %s', async (_, text, mistake) => {
    await releaseAll();
    await repository().commit({ [fileOf('dev')]: text });
    await reaches('dev', {
      release: {
        state: 'invalid',
        mistakes: [expect.stringMatching(mistake)],
      },
    });
    expect(await stateOf('staging')).toBe('healthy');
    expect((await delivery().matrix()).problems).toEqual([]);
  });

  it('is unknown with reason and age while Argo CD does not respond', async () => {
    await releaseAll();
    await reaches('dev', { running: [{ version: '1.0.0' }] });
    const source = {
      state: 'unknown',
      reason: 'Argo CD does not respond',
      asOf: '2026-11-30T10:00:00.000Z',
    } as const;
    const state = healthy('products', 'dev');
    delivery().live.set('products', {
      ...state,
      delivery: { ...state.delivery, source },
    });
    await reaches('dev', { delivery: { source, health: 'Healthy' } });
    expect(await stateOf('dev')).toBe('unknown');
    expect(await stateOf('staging')).toBe('healthy');
  });

  it('is not updated, with the remedy, while Git does not reach an environment', async () => {
    await releaseAll();
    await reaches('staging', { running: [{ version: '1.0.0' }] });
    const updateProblem = {
      scope: 'environment',
      reportedBy: 'ApplicationSet/services-staging',
      reason: 'image is missing',
      since: '2026-11-30T10:00:00.000Z',
      remedy: 'Correct the file',
    } as const;
    const state = healthy('products', 'staging');
    delivery().live.set('products', { ...state, updateProblem });
    await reaches('staging', { updateProblem });
    expect(await stateOf('staging')).toBe('blocked');
    expect(await stateOf('production')).toBe('healthy');
  });

  it('is unknown at once while the applications of a cluster cannot be read, also without one', async () => {
    await reaches('dev', { delivery: { source: { state: 'current' } } });
    const reason = 'The portal cannot read applications.argoproj.io';

    const lostAt = performance.now();
    delivery().live.lose(reason);

    await reaches('dev', {
      delivery: { source: { state: 'unknown', reason } },
    });
    // The next read of the catalog computes all rows too.
    expect(performance.now() - lostAt).toBeLessThan(5_000);
  });

  it('reports a cluster that is not connected', async () => {
    delivery().live.connect({
      state: 'disconnected',
      reason: 'The API server rejects the credentials.',
      remedy: 'Renew the token.',
    });
    await eventually(async () =>
      expect((await delivery().matrix()).problems).toEqual([
        {
          source: 'cluster',
          reason: 'Cluster local: The API server rejects the credentials.',
          remedy: 'Renew the token.',
          asOf: delivery().live.cluster.since,
        },
      ]),
    );
  });

  it('shows a service without a component, and a component without a service', async () => {
    await repository().commit({ [fileOf('dev', 'orders')]: releaseText() });
    await eventually(async () => {
      const { rows } = await delivery().matrix();
      expect(rows).toMatchObject([
        {
          service: 'orders',
          owners: ['group:default/team-shop'],
          problem:
            'No component of the catalog has the annotation comptoir.dev/application: orders.',
        },
        {
          service: 'products',
          problem:
            'The branch has no folder gitops/apps/products, and Argo CD has no application of this name.',
        },
      ]);
    });
    expect(await stateOf('dev')).toBe('absent');
    expect(await stateOf('dev', 'orders')).toBe('unknown');
  });

  it('lists open change requests that change a release file', async () => {
    await releaseAll();
    const paths = [fileOf('staging'), 'docs/other.md'];
    delivery().changes.requests = [requestOf('7', 'open', paths)];
    delivery().changes.requests.push(requestOf('6', 'merged', paths));
    await repository().git(
      'push',
      '-q',
      'origin',
      'HEAD:refs/change-requests/7',
    );
    await reaches('staging', {
      changeRequests: [{ id: '7', title: 'Promote 7', state: 'open' }],
    });
    await reaches('production', { changeRequests: [] });

    delivery().changes.requests = [requestOf('7', 'merged', paths)];
    await repository().git(
      'push',
      '-q',
      'origin',
      'HEAD:refs/change-requests/8',
    );
    await reaches('staging', { changeRequests: [] });
    expect((await delivery().matrix()).problems).toEqual([]);
  });

  it('says that change requests cannot be read, and keeps the last ones', async () => {
    delivery().changes.requests = [requestOf('7', 'open', [fileOf('dev')])];
    await releaseAll();
    await reaches('dev', { changeRequests: [{ id: '7' }] });
    delivery().changes.error = new Error('503');
    await repository().git(
      'push',
      '-q',
      'origin',
      'HEAD:refs/change-requests/8',
    );
    await eventually(async () =>
      expect((await delivery().matrix()).problems).toMatchObject([
        {
          source: 'change-requests',
          reason: '503',
          asOf: expect.any(String),
        },
      ]),
    );
    await reaches('dev', { changeRequests: [{ id: '7' }] });
  });

  it('names the change request that cannot be read, and shows all others', async () => {
    const { changes } = delivery();
    changes.requests = [
      requestOf('8', 'open', [fileOf('staging')]),
      requestOf('7', 'open', [fileOf('dev')]),
    ];
    changes.broken.add('8');
    await releaseAll();
    await reaches('dev', { changeRequests: [{ id: '7' }] });
    await eventually(async () =>
      expect((await delivery().matrix()).problems).toMatchObject([
        {
          source: 'change-requests',
          reason: 'change request 8: no change request 8',
        },
      ]),
    );
    changes.broken.clear();
    await repository().git(
      'push',
      '-q',
      'origin',
      'HEAD:refs/change-requests/8',
    );
    await reaches('staging', { changeRequests: [{ id: '8' }] });
    expect((await delivery().matrix()).problems).toEqual([]);
    expect(changes.reads.filter(id => id === '7')).toHaveLength(1);
  });

  it('shows the freeze in force, also after the file became invalid', async () => {
    const period = (from: number, until: number) =>
      `  - from: ${time(from)}\n    until: ${time(until)}\n    reason: Sales\n`;
    await repository().commit({
      'gitops/freeze.yaml': `production:\n${period(-5, -4)}${period(-1, 1)}`,
    });
    await eventually(async () =>
      expect((await delivery().matrix()).freezes).toMatchObject([
        { environment: 'production', reason: 'Sales' },
      ]),
    );
    await repository().commit({
      'gitops/freeze.yaml': 'production:\n  - from: soon\n',
    });
    await eventually(async () =>
      expect(await delivery().matrix()).toMatchObject({
        freezes: [{ environment: 'production', reason: 'Sales' }],
        problems: [
          {
            source: 'freezes',
            asOf: expect.any(String),
            reason: expect.stringContaining(
              'gitops/freeze.yaml: production.0.from must be a time',
            ),
          },
        ],
      }),
    );
  });

  it('is unknown while the repository cannot be read, with the age of the last read', async () => {
    await releaseAll();
    await reaches('dev', { running: [{ version: '1.0.0' }] });
    await repository().git('push', '-q', 'origin', 'HEAD:refs/heads/other');
    await repository()
      .git('push', '-q', 'origin', ':refs/heads/main')
      .catch(() =>
        // The branch that HEAD names can only be deleted in the repository itself.
        repository().git(
          '--git-dir',
          repository().path,
          'update-ref',
          '-d',
          'refs/heads/main',
        ),
      );
    await reaches('dev', {
      release: { state: 'released', asOf: expect.any(String) },
    });
    expect(await stateOf('dev')).toBe('unknown');
    expect((await delivery().matrix()).problems).toMatchObject([
      {
        source: 'repository',
        reason: expect.stringContaining('has no branch main yet'),
        asOf: expect.any(String),
      },
    ]);
  });
});

it('says that no repository is configured', async () => {
  const delivery = await startDelivery({ repository: undefined });
  try {
    await eventually(async () =>
      expect(await delivery.matrix()).toMatchObject({
        problems: [
          {
            source: 'repository',
            reason: expect.stringContaining('no repository is configured'),
          },
        ],
        rows: [{ cells: [{ release: { state: 'unread' } }, {}, {}] }],
      }),
    );
  } finally {
    await delivery.stop();
  }
});

function time(hours: number): string {
  const date = new Date(Date.now() + hours * 3_600_000);
  return `${date.toISOString().slice(0, 19)}Z`;
}

function requestOf(id: string, state: 'open' | 'merged', paths: string[]) {
  return {
    id,
    title: `Promote ${id}`,
    reason: '',
    branch: `change/${id}`,
    target: 'main',
    head: id.repeat(40),
    state,
    author: { name: 'Ines' },
    reviewers: [],
    entityRefs: [],
    approvals: [],
    createdAt: '2026-11-30T09:00:00.000Z',
    updatedAt: '2026-11-30T09:00:00.000Z',
    diff: {
      files: paths.map(path => ({
        path,
        change: 'modified' as const,
        hunks: '',
      })),
    },
  };
}
