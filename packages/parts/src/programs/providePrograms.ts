import { explain } from '../errors/explain.ts';
import { provideProgram } from './provideProgram.ts';
import type { ProgramName } from './ProgramName.ts';

/**
 * Installs programs in the background. Reports failures to `onStep`; a process reports a missing
 * program itself.
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
