import { spawn } from 'node:child_process';

/**
 * Replaces this process by a program, as far as Node can: the program has the terminal and
 * receives our signals, and its exit code is ours. Not @comptoir/commands: the bootstrap imports
 * Node's own modules only.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, cwd: string }} options
 * @returns {Promise<number>} its exit code
 */
export function handOver(program, args, { env, cwd }) {
  const child = spawn(program, args, { env, cwd, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (signal) {
        process.removeAllListeners(signal);
        process.kill(process.pid, signal);
      }
      resolve(code ?? 1);
    });
  });
}
