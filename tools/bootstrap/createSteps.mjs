import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { StepError } from './StepError.mjs';

/**
 * Creates a runner that prints each named step with its duration in seconds. Prints to stderr, which
 * keeps the command's stdout clean; the output of programs is written to the log file.
 *
 * @param {{ logFile: string, write: (text: string) => void }} options
 */
export function createSteps({ logFile, write }) {
  const log = text => {
    try {
      mkdirSync(dirname(logFile), { recursive: true });
      appendFileSync(logFile, text);
    } catch {
      // A full or read-only disk is reported by the step that needs it.
    }
  };
  return {
    log,
    write,
    /**
     * @template T
     * @param {string} name begins with a verb
     * @param {() => Promise<T>} action
     * @returns {Promise<T>}
     */
    async run(name, action) {
      const startedAt = performance.now();
      const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1);
      log(`\n=== ${new Date().toISOString()} ${name}\n`);
      write(`  … ${name}`);
      try {
        const result = await action();
        write(`  ✓ ${name} (${seconds()} s)`);
        return result;
      } catch (error) {
        write(`  ✗ ${name} (${seconds()} s)`);
        if (error instanceof StepError) {
          write(`    Why:        ${indent(error.why)}`);
          write(`    What to do: ${indent(error.remedy)}`);
        } else {
          write(`    Why:        ${indent(String(error?.message ?? error))}`);
        }
        write(`    Log:        ${logFile}`);
        throw error;
      }
    },
  };
}

function indent(text) {
  return text.split('\n').join('\n                ');
}
