import { mockServices } from '@backstage/backend-test-utils';
import type { Change } from '@comptoir/plugin-changes-common';
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
  const source = { name: 'a double', freshSeconds: 5, read };
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
});
