/** @throws Error unless the mode is `local` or `force` is given */
export function refuseOutsideLocal(
  mode: string | undefined,
  force: boolean,
): void {
  if (mode === 'local' || force) return;
  throw new Error(
    `Demo data is for local mode, and COMPTOIR_MODE is ${mode ?? 'not set'}: nothing was written. ` +
      'Set COMPTOIR_MODE=local, or say --force if you mean this database.',
  );
}
