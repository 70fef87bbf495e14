import { mockServices } from '@backstage/backend-test-utils';
import { ChangePublisher } from './ChangePublisher';

describe('ChangePublisher', () => {
  const publish = jest.fn<Promise<void>, unknown[]>();
  const logger = mockServices.logger.mock();
  let known: string[];
  let cluster: string;
  let publisher: ChangePublisher;

  beforeEach(() => {
    jest.resetAllMocks();
    jest.useFakeTimers();
    publish.mockResolvedValue();
    [known, cluster] = [['products'], 'first'];
    publisher = ChangePublisher.create({
      signals: { publish },
      logger,
      isKnown: name => known.includes(name),
      statusOf: application => ({
        application,
        environments: [
          {
            environment: cluster,
            cluster,
            delivery: {
              source: { state: 'current' },
              sync: 'Synced',
              health: 'Healthy',
              reasons: [],
              differences: [],
              history: [],
            },
            pods: {
              source: { state: 'current' },
              ready: 1,
              wanted: 1,
              restarts: 0,
              simulated: false,
              images: [],
              problems: [],
            },
            backup: {
              source: { state: 'current' },
              state: 'protected',
              schedules: [],
              backups: [],
            },
          },
        ],
      }),
    });
  });
  afterEach(() => {
    publisher.stop();
    jest.useRealTimers();
  });

  const change = (to: string) => {
    cluster = to;
    publisher.change('products');
  };

  it('publishes a change at once, and later ones at most every 250 ms', () => {
    change('second');
    jest.advanceTimersByTime(25);
    expect(publish).toHaveBeenCalledTimes(1);
    for (const next of ['3', '4', '5']) {
      change(next);
      jest.advanceTimersByTime(50);
    }
    expect(publish).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(125);
    expect(publish).toHaveBeenCalledTimes(2);
    expect(publish).toHaveBeenLastCalledWith(
      expect.objectContaining({
        message: expect.objectContaining({
          environments: [expect.objectContaining({ cluster: '5' })],
        }),
      }),
    );
  });

  it('publishes nothing when the state is the same', () => {
    change('second');
    jest.advanceTimersByTime(1_000);
    change('second');
    jest.advanceTimersByTime(1_000);
    expect(publish).toHaveBeenCalledTimes(1);
  });

  it('publishes the removal of an application, and nothing of unknown ones', () => {
    publisher.change('coredns');
    change('second');
    jest.advanceTimersByTime(1_000);
    known = [];
    change('removed');
    jest.advanceTimersByTime(1_000);
    change('again');
    jest.advanceTimersByTime(1_000);
    expect(publish).toHaveBeenCalledTimes(2);
  });

  it('logs a failed broadcast with the name', async () => {
    publish.mockRejectedValue(new Error('the broker is away'));
    change('second');
    await jest.advanceTimersByTimeAsync(25);
    expect(logger.warn).toHaveBeenCalledWith(
      'Cannot broadcast the state of products',
      expect.any(Error),
    );
  });
});
