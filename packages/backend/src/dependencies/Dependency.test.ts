import { Dependency, type CheckResult } from './Dependency';

/** A dependency that is late after 20 ms, and its check. */
function create(check: () => Promise<CheckResult>) {
  const checked = jest.fn(check);
  const dependency = Dependency.create({
    name: 'database',
    kind: 'postgresql',
    intervalMs: 0,
    timeoutMs: 20,
    check: checked,
  });
  return { dependency, checked };
}

const UP: CheckResult = { state: 'up' };

describe('Dependency', () => {
  it('is unknown until the first check', () => {
    const { dependency } = create(async () => UP);

    expect(dependency.report()).toEqual({
      name: 'database',
      kind: 'postgresql',
      state: 'unknown',
      since: expect.any(String),
      lastError: null,
      lastAnswered: null,
    });
  });

  it('is down at once when it refuses, with the cause', async () => {
    const cause = new Error('connect ECONNREFUSED 127.0.0.1:5432');
    const { dependency, checked } = create(async () => UP);
    await dependency.observe();
    const { since, lastAnswered } = dependency.report();
    expect(lastAnswered).toEqual(expect.any(String));

    checked.mockRejectedValue(new TypeError('fetch failed', { cause }));
    await dependency.observe();

    const report = dependency.report();
    expect(report).toMatchObject({
      state: 'down',
      lastError: 'connect ECONNREFUSED 127.0.0.1:5432',
      lastAnswered,
    });
    expect(Date.parse(report.since)).toBeGreaterThanOrEqual(Date.parse(since));
  });

  it('is down when two answers in a row are late, and asks once only', async () => {
    const { dependency, checked } = create(async () => UP);
    await dependency.observe();
    let answer = (_: CheckResult) => {};
    checked.mockReturnValue(
      new Promise(resolve => {
        answer = resolve;
      }),
    );

    await dependency.observe();
    expect(dependency.report().state).toBe('up');
    await dependency.observe();
    expect(dependency.report()).toMatchObject({
      state: 'down',
      lastError: 'no answer within 0.02 s',
    });
    expect(checked).toHaveBeenCalledTimes(2);

    answer(UP);
    await dependency.observe();
    expect(dependency.report().state).toBe('up');
  });

  it('tells the check whether it was up before', async () => {
    const { dependency, checked } = create(async () => UP);

    await dependency.observe();
    await dependency.observe();

    expect(checked.mock.calls).toEqual([[false], [true]]);
  });
});
