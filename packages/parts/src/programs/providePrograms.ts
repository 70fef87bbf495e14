import { explain } from '../errors/explain.ts';
import { provideProgram } from './provideProgram.ts';
import type { ProgramName } from './ProgramName.ts';

/**
 * Brings each program. Nothing waits for it: what cannot be had is told by
 * `onStep`, and whoever runs the program says so in its own place.
 */
export async function providePrograms(
  names: readonly ProgramName[],
  options: Parameters<typeof provideProgram>[1],
): Promise<void> {
  for (const name of new Set(names)) {
    await provideProgram(name, options).catch((error: unknown) =>
      options.onStep(explain(error)),
    );
  }
}
