import request from 'supertest';
import { eventually } from './__testUtils__/eventually';
import { digestOf, releaseText } from './__testUtils__/GitopsRepository';
import { healthy } from './__testUtils__/LiveStatusDouble';
import { fileOf, useDelivery } from './__testUtils__/useDelivery';

const ENVIRONMENTS = ['dev', 'staging', 'production'];

jest.setTimeout(60_000);

describe('the matrix', () => {
  const { delivery, reaches, releaseAll, repository, stateOf } = useDelivery();

  it('requires a signed-in user', async () => {
    await request(delivery().backend.server)
      .get('/api/delivery/matrix')
      .set('authorization', 'Bearer nonsense')
      .expect(401);
  });

  it('shows release, author, what runs, and its component', async () => {
    await releaseAll();
    await reaches('production', {
      cluster: 'local',
      release: {
        state: 'released',
        path: fileOf('production'),
        image: { version: '1.0.0', digest: digestOf('a') },
        changed: { author: 'Ines', title: 'Release 1.0.0' },
      },
      running: [{ version: '1.0.0', digest: digestOf('a') }],
      lag: { state: 'same', environment: 'staging' },
      changeRequests: [],
    });
    const { rows, environments, branch, problems } = await delivery().matrix();
    expect(rows).toMatchObject([
      {
        service: 'products',
        title: 'PRODUCTS',
        component: 'component:default/products',
        owners: ['group:default/team-shop'],
      },
    ]);
    expect(rows[0]).not.toHaveProperty('problem');
    expect(environments).toEqual(ENVIRONMENTS);
    expect(branch?.name).toBe('main');
    expect(problems).toEqual([]);
    expect(await stateOf('production')).toBe('healthy');
  });

  it('counts the commits and the time that an environment is behind', async () => {
    const first = await repository().commit(
      { a: '1' },
      { at: '2026-11-28T00:00:00Z' },
    );
    await repository().commit({ a: '2' }, { at: '2026-11-29T00:00:00Z' });
    const third = await repository().commit(
      { a: '3' },
      { at: '2026-11-30T00:00:00Z' },
    );
    await repository().commit({
      [fileOf('dev')]: releaseText({ commit: third, digest: digestOf('b') }),
      [fileOf('staging')]: releaseText({ commit: first, revision: first }),
    });
    await reaches('staging', {
      lag: {
        state: 'behind',
        environment: 'dev',
        commits: 2,
        ahead: 0,
        milliseconds: 2 * 24 * 3_600_000,
      },
    });
    expect(await delivery().cell('products', 'dev')).not.toHaveProperty('lag');
  });

  it('says why a distance is unknown', async () => {
    await repository().commit({
      [fileOf('dev')]: releaseText({
        digest: digestOf('b'),
        commit: 'b'.repeat(40),
      }),
      [fileOf('staging')]: releaseText({ revision: 'a'.repeat(40) }),
    });
    await reaches('staging', {
      lag: {
        state: 'unknown',
        reason: expect.stringContaining('the commit aaaaaaaaaaaa is not in'),
      },
    });
    expect(await stateOf('staging')).toBe('unknown');
  });

  it('shows drift when another image runs than is released, with its version', async () => {
    await releaseAll();
    await repository().commit({
      [fileOf('dev')]: releaseText({ digest: digestOf('b'), version: '2.0.0' }),
    });
    await reaches('dev', {
      release: { image: { version: '2.0.0' } },
      running: [{ digest: digestOf('a'), version: '1.0.0' }],
    });
    expect(await stateOf('dev')).toBe('drift');
    delivery().live.set('products', healthy('products', 'dev', 'b'));
    await reaches('dev', { running: [{ version: '2.0.0' }] });
    expect(await stateOf('dev')).toBe('healthy');
  });

  it('finds the version of a running image in the history of its release', async () => {
    await repository().commit({
      [fileOf('dev')]: releaseText({ version: '0.9.0' }),
    });
    await repository().commit({
      [fileOf('dev')]: releaseText({ digest: digestOf('b'), version: '2.0.0' }),
    });
    delivery().live.set('products', healthy('products', 'dev', 'a'));
    await reaches('dev', {
      release: { image: { version: '2.0.0' } },
      running: [{ version: '0.9.0', digest: digestOf('a') }],
    });
    expect(await stateOf('dev')).toBe('drift');
  });

  it('broadcasts the rows that changed, continuing the version before', async () => {
    await releaseAll();
    await reaches('dev', { running: [{ version: '1.0.0' }] });
    const { version } = await delivery().matrix();
    const before = delivery().signals.length;
    const state = healthy('products', 'dev');
    delivery().live.set('products', {
      ...state,
      delivery: { ...state.delivery, sync: 'OutOfSync' },
    });
    await eventually(() => expect(delivery().signals).toHaveLength(before + 1));
    expect(delivery().signals.at(-1)).toMatchObject({
      previous: version,
      isPartial: false,
      rows: [
        {
          service: 'products',
          cells: [{ delivery: { sync: 'OutOfSync' } }, {}, {}],
        },
      ],
      removed: [],
    });
    expect((await delivery().matrix()).version).toBe(
      delivery().signals.at(-1)?.version,
    );
  });

  it('removes a service that is gone', async () => {
    delivery().live.set('orders', healthy('orders', 'dev'));
    await eventually(async () =>
      expect((await delivery().matrix()).rows).toHaveLength(2),
    );
    delivery().live.delete('orders');
    await eventually(async () =>
      expect((await delivery().matrix()).rows).toHaveLength(1),
    );
    expect(delivery().signals.at(-1)?.removed).toEqual(['orders']);
  });

  it('returns 304 to a reader that has the version', async () => {
    await releaseAll();
    await reaches('dev', { running: [{ version: '1.0.0' }] });
    const { headers } = await delivery().get().expect(200);
    await delivery().get().set('if-none-match', headers.etag).expect(304);
  });

  it('returns the same to a reader without compression', async () => {
    await releaseAll();
    await reaches('dev', { running: [{ version: '1.0.0' }] });
    const plain = await delivery().get().set('accept-encoding', 'identity');
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.body).toEqual((await delivery().get()).body);
  });
});
