import { mockServices } from '@backstage/backend-test-utils';
import type { Change } from '@comptoir/plugin-platform-common';
import { ChangeLog } from './ChangeLog';

const change: Change = {
  id: 'abc',
  title: 'Begin',
  author: 'Théo Lambert',
  at: '2026-09-20T11:50:22+00:00',
  workspaces: [],
};

describe('ChangeLog', () => {
  let time = 0;
  const logger = mockServices.logger.mock();
  const read = jest.fn<Promise<Change[]>, []>();
  const source = { name: 'a double', freshFor: 5_000, read };
  const start = () => ChangeLog.create({ source, logger, now: () => time });

  beforeEach(() => {
    jest.resetAllMocks();
    read.mockResolvedValue([change]);
  });

  it('asks once for many readers, and again once its answer is too old', async () => {
    const log = start();
    const answers = await Promise.all([log.list(), log.list()]);
    expect(answers).toEqual([{ items: [change] }, { items: [change] }]);
    expect(read).toHaveBeenCalledTimes(1);

    time += 5_001;
    await log.list();
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('says which keys are missing when it was told of no repository', async () => {
    const log = ChangeLog.create({ source: undefined, logger });
    const { items, reason } = await log.list();
    expect(items).toEqual([]);
    expect(reason).toContain('platform.changes.checkout');
    expect(reason).toContain('platform.changes.gitlab');
  });

  it('says that the history cannot be read, and leaves the cause to the log', async () => {
    read.mockRejectedValue(new Error('of no concern to readers'));
    const { items, reason } = await start().list();
    expect(items).toEqual([]);
    expect(reason).toContain('cannot be read');
    expect(reason).not.toContain('concern');
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(String(logger.warn.mock.calls[0][0])).toContain('a double');
  });
});
