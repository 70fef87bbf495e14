import { toComparisonSource } from './toComparisonSource';

const now = new Date('2026-11-30T08:00:00Z');
const at = (time: string) => `2026-11-30T${time}Z`;
const of = (...applications: { createdAt: string; reconciledAt?: string }[]) =>
  toComparisonSource({
    applications: applications.map(({ createdAt, reconciledAt }) => ({
      createdAt,
      reconciledAt,
    })),
    staleAfterMs: 240_000,
    now,
  });

describe('toComparisonSource', () => {
  it('is current while one application was compared recently', () => {
    const old = { createdAt: at('01:00:00'), reconciledAt: at('02:00:00') };
    const recent = { createdAt: at('01:00:00'), reconciledAt: at('07:56:00') };
    expect(of(old, recent)).toEqual({ state: 'current' });
  });

  it('is unknown, with the time, when the newest comparison is too old', () => {
    const one = { createdAt: at('01:00:00'), reconciledAt: at('07:55:59') };
    const two = { createdAt: at('01:00:00'), reconciledAt: at('07:00:00') };
    expect(of(one, two)).toEqual({
      state: 'unknown',
      asOf: at('07:55:59'),
      reason: `Argo CD's application controller has not compared any application since ${at('07:55:59')}.`,
    });
  });

  it('waits as long for the first comparison of a new application', () => {
    expect(of({ createdAt: at('07:59:00') })).toEqual({ state: 'current' });
    expect(of({ createdAt: at('07:00:00') })).toMatchObject({
      state: 'unknown',
      reason: expect.stringContaining('has not compared any application yet'),
    });
  });

  it('is current without applications', () => {
    expect(of()).toEqual({ state: 'current' });
  });
});
