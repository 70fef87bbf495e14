import { backupKind } from '../kinds/BackupObject';
import { locationKind } from '../kinds/LocationObject';
import { scheduleKind } from '../kinds/ScheduleObject';
import { toBackupStatus } from './toBackupStatus';

const metadata = (name: string, hour: number, labels: object = {}) => ({
  name,
  namespace: 'velero',
  creationTimestamp: `2026-11-30T0${hour}:00:00Z`,
  labels,
});
const backup = (
  name: string,
  hour: number,
  status: object,
  spec: object = { includedNamespaces: ['shop-production'] },
) =>
  backupKind('velero').schema.parse({
    metadata: metadata(name, hour, { 'velero.io/schedule-name': 'daily' }),
    spec: { storageLocation: 'default', ...spec },
    status: { startTimestamp: `2026-11-30T0${hour}:00:00Z`, ...status },
  });
const completed = (name: string, hour: number, spec?: object) =>
  backup(name, hour, { phase: 'Completed' }, spec);
const schedule = (fields: object = {}, status: object = { phase: 'Enabled' }) =>
  scheduleKind('velero').schema.parse({
    metadata: metadata('daily', 1),
    spec: {
      schedule: '0 2 * * *',
      template: { includedNamespaces: ['shop-production'] },
      ...fields,
    },
    status,
  });
const location = (status: object) =>
  locationKind('velero').schema.parse({
    metadata: metadata('default', 1),
    spec: { default: true, provider: 'aws' },
    status,
  });
const AVAILABLE = location({
  phase: 'Available',
  lastValidationTime: '2026-11-30T08:00:00Z',
});
const facts = {
  namespace: 'shop-production',
  source: { state: 'current' as const },
  backups: [completed('one', 2)],
  schedules: [schedule()],
  locations: [AVAILABLE],
};
const of = (more: Partial<Parameters<typeof toBackupStatus>[0]>) =>
  toBackupStatus({ ...facts, ...more });

describe('toBackupStatus', () => {
  it('is protected by the newest finished backup', () => {
    expect(of({})).toEqual({
      source: { state: 'current' },
      state: 'protected',
      schedules: [
        {
          name: 'daily',
          cron: '0 2 * * *',
          paused: false,
          phase: 'Enabled',
          lastBackupAt: undefined,
        },
      ],
      backups: [
        expect.objectContaining({
          name: 'one',
          phase: 'Completed',
          schedule: 'daily',
          startedAt: '2026-11-30T02:00:00Z',
          errors: 0,
        }),
      ],
    });
  });

  it.each([
    'New',
    'InProgress',
    'WaitingForPluginOperations',
    'WaitingForPluginOperationsPartiallyFailed',
    'Finalizing',
    'FinalizingPartiallyFailed',
  ])('is in progress while the first backup is %s', phase => {
    expect(of({ backups: [backup('one', 2, { phase })] })).toMatchObject({
      state: 'in-progress',
      reason: `The first backup, one, is in the phase ${phase}.`,
    });
  });

  it('stays protected by an earlier backup while the next one runs', () => {
    const running = backup('two', 3, { phase: 'InProgress' });
    const { state, backups } = of({ backups: [completed('one', 2), running] });
    expect(state).toBe('protected');
    expect(backups.map(({ name }) => name)).toEqual(['two', 'one']);
  });

  it.each([
    [{ phase: 'PartiallyFailed', errors: 3 }, 'two: PartiallyFailed: 3 errors'],
    [
      { phase: 'Failed', failureReason: 'the object store rejected the key' },
      'two: Failed: the object store rejected the key',
    ],
    [
      { phase: 'FailedValidation', validationErrors: ['no location x', 'y'] },
      'two: FailedValidation: no location x; y',
    ],
  ])('is failed after %j, in spite of an earlier success', (status, reason) => {
    const backups = [completed('one', 2), backup('two', 3, status)];
    expect(of({ backups })).toMatchObject({ state: 'failed', reason });
  });

  it.each([
    [
      [location({ phase: 'Unavailable', message: 'no such bucket' })],
      'The storage location default of one is not available: no such bucket',
    ],
    [
      [location({})],
      'The storage location default of one is not available: Velero has not validated it yet',
    ],
    [[], 'The storage location default of one does not exist'],
  ])('is failed when the location cannot be read %#', (locations, reason) => {
    expect(of({ locations })).toMatchObject({ state: 'failed', reason });
  });

  it.each([
    ['all', {}],
    ['all by a star', { includedNamespaces: ['*'] }],
    ['a pattern', { includedNamespaces: ['shop-*'] }],
    ['all but another', { excludedNamespaces: ['shop-dev'] }],
    ['all kinds', { includedResources: ['*'] }],
  ])('counts a backup of %s', (_, spec) => {
    expect(of({ backups: [completed('one', 2, spec)] }).state).toBe(
      'protected',
    );
  });

  it.each([
    ['another namespace', { includedNamespaces: ['shop-dev'] }],
    ['all but this one', { excludedNamespaces: ['shop-production'] }],
    ['all but a pattern', { excludedNamespaces: ['shop-*'] }],
    [
      'a namespace with a longer name',
      { includedNamespaces: ['shop-production-2'] },
    ],
    ['some kinds', { includedResources: ['configmaps'] }],
    ['some objects', { labelSelector: { matchLabels: { app: 'x' } } }],
  ])('does not count a backup of %s', (_, spec) => {
    const result = of({ backups: [completed('one', 2, spec)], schedules: [] });
    expect(result).toMatchObject({
      state: 'unprotected',
      reason:
        'No schedule and no backup includes the namespace shop-production.',
      backups: [],
    });
  });

  it('does not count a backup that is being removed', () => {
    const backups = [backup('one', 2, { phase: 'Deleting' })];
    expect(of({ backups })).toMatchObject({
      state: 'scheduled',
      reason: 'The schedule daily (0 2 * * * UTC) has not run yet.',
    });
  });

  it.each([
    [
      schedule({ paused: true }),
      'The schedule daily is paused, and there is no backup.',
    ],
    [
      schedule(
        {},
        { phase: 'FailedValidation', validationErrors: ['bad cron'] },
      ),
      'The schedule daily is not valid: bad cron, and there is no backup.',
    ],
  ])('is unprotected by a schedule that does not run %#', (one, reason) => {
    const result = of({ backups: [], schedules: [one] });
    expect(result).toMatchObject({ state: 'unprotected', reason });
  });

  it('is unknown without current data, with the last known backups', () => {
    const source = { state: 'unknown' as const, reason: 'The cluster is away' };
    expect(of({ source })).toMatchObject({
      source,
      state: 'unknown',
      reason: 'The cluster is away',
      backups: [{ name: 'one' }],
    });
  });

  it('returns the newest five backups', () => {
    const backups = [1, 2, 3, 4, 5, 6].map(hour => completed(`b${hour}`, hour));
    expect(of({ backups }).backups.map(({ name }) => name)).toEqual([
      'b6',
      'b5',
      'b4',
      'b3',
      'b2',
    ]);
  });
});
