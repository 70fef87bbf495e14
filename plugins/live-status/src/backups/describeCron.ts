import cronstrue from 'cronstrue';

/**
 * Describes a cron expression in words, like `At 02:00`. Returns the expression
 * itself when it is not a standard one, like Velero's `@every 6h`.
 */
export function describeCron(cron: string): string {
  try {
    return cronstrue.toString(cron, {
      use24HourTimeFormat: true,
      verbose: true,
    });
  } catch {
    return cron;
  }
}
