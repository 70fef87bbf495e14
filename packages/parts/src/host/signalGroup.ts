import { errorCode } from '../errors/errorCode.ts';

/** Sends a signal to every process of a group; ignores a group that has ended. */
export function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') {
      throw error;
    }
  }
}
