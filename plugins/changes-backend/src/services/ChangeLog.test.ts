import { mockServices } from '@backstage/backend-test-utils';
import type { Change, EntityChange } from '@comptoir/plugin-changes-common';
import { ChangeLog } from './ChangeLog';

const change: Change = {
  id: 'abc',
  title: 'Begin',
  author: 'Théo Lambert',
  at: '2026-09-20T11:50:22+00:00',
  workspaces: [],
};

describe('ChangeLog', () => {
  const logger = mockServices.logger.mock();
  const read = jest.fn<Promise<Change[]>, []>();
  const readPath = jest.fn<Promise<EntityChange[]>, [string]>();
  const pathOf = (location: string) =>
    location.startsWith('file:/repository/')
      ? location.slice('file:/repository/'.length)
      : undefined;
  const source = { name: 'a double', freshSeconds: 5, read, pathOf, readPath };
  const start = () => ChangeLog.create({ source, logger });

  beforeEach(() => {
    jest.resetAllMocks();
    jest.useFakeTimers();
    read.mockResolvedValue([change]);
  });
  afterEach(() => jest.useRealTimers());

  it('reads once for many readers, and again when the answer is too old', async () => {
    const log = start();
    const answers = await Promise.all([log.list(), log.list()]);
    expect(answers).toEqual([{ items: [change] }, { items: [change] }]);
    expect(read).toHaveBeenCalledTimes(1);

    jest.advanceTimersByTime(6_001);
    await log.list();
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('returns the missing keys when no repository is configured', async () => {
    const log = ChangeLog.create({ source: undefined, logger });
    const { items, reason } = await log.list();
    expect(items).toEqual([]);
    expect(reason).toContain('changes.checkout');
    expect(reason).toContain('changes.gitlab');
  });

  it('reports that the history cannot be read, and logs the cause', async () => {
    read.mockRejectedValue(new Error('internal detail'));
    const { items, reason } = await start().list();
    expect(items).toEqual([]);
    expect(reason).toContain('cannot be read');
    expect(reason).not.toContain('internal');
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(String(logger.warn.mock.calls[0][0])).toContain('a double');
  });

  it('reads the changes of each folder once for many readers', async () => {
    readPath.mockResolvedValue([change]);
    const log = start();
    const location = 'file:/repository/services/products/catalog-info.yaml';

    const answers = await Promise.all([
      log.listFor(location),
      log.listFor(location),
      log.listFor('file:/repository/tools/catalog-info.yaml'),
    ]);

    expect(answers).toMatchObject([
      { path: 'services/products', items: [change] },
      { path: 'services/products', items: [change] },
      { path: 'tools', items: [change] },
    ]);
    expect(readPath.mock.calls).toEqual([['services/products'], ['tools']]);
  });

  it('reads the changes of the catalog file itself at the top of the repository', async () => {
    readPath.mockResolvedValue([]);

    await expect(
      start().listFor('file:/repository/catalog-info.yaml'),
    ).resolves.toEqual({ path: 'catalog-info.yaml', items: [] });
  });

  it.each(['url:https://gitlab.example/other/catalog-info.yaml', ''])(
    'reports that the repository does not contain the catalog file "%s"',
    async location => {
      await expect(start().listFor(location)).resolves.toEqual({
        items: [],
        reason: 'a double does not contain the catalog file of this entity',
      });
    },
  );

  it('reports that the history of a folder cannot be read', async () => {
    readPath.mockRejectedValue(new Error('internal detail'));

    const { items, reason } = await start().listFor(
      'file:/repository/a/b.yaml',
    );

    expect(items).toEqual([]);
    expect(reason).toContain('cannot be read');
    expect(reason).not.toContain('internal');
  });
});
