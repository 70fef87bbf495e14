import type { EnvironmentStatus } from '@comptoir/plugin-live-status-common';

const REVISION = '5f0c6e1d2b7a49f3885e0d4c1b2a39685f7e6d5c';

/**
 * Returns the state of an application that is healthy in an environment.
 *
 * @param environment - like `staging`; its namespace is `shop-staging`
 * @param now - time of every sync and backup; default: the current time
 * @public
 */
export function healthyEnvironment(
  application: string,
  environment: string,
  now: Date = new Date(),
): EnvironmentStatus {
  const time = now.toISOString();
  const source = { state: 'current', asOf: time } as const;
  return {
    environment,
    cluster: 'local',
    namespace: `shop-${environment}`,
    delivery: {
      source,
      application: `${application}-${environment}`,
      sync: 'Synced',
      health: 'Healthy',
      reasons: [],
      revision: REVISION,
      syncedAt: time,
      differences: [],
      history: [{ id: 1, revision: REVISION, deployedAt: time }],
    },
    pods: {
      source,
      ready: 2,
      wanted: 2,
      restarts: 0,
      simulated: false,
      images: [
        `registry.comptoir.example/${application}@sha256:${'4f2a9c'.repeat(10)}`,
      ],
      problems: [],
    },
    backup: {
      source,
      state: 'protected',
      schedules: [
        {
          name: 'shop-daily',
          cron: '0 2 * * *',
          paused: false,
          phase: 'Enabled',
          lastBackupAt: time,
        },
      ],
      backups: [
        {
          name: 'shop-daily-20261130020000',
          phase: 'Completed',
          schedule: 'shop-daily',
          startedAt: time,
          completedAt: time,
          expiresAt: new Date(
            now.getTime() + 30 * 24 * 3_600_000,
          ).toISOString(),
          errors: 0,
          warnings: 0,
        },
      ],
    },
  };
}
