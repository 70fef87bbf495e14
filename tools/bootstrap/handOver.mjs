import { spawn } from 'node:child_process';

/**
 * Runs a program in place of this process: on its terminal, with its signals forwarded and with the
 * program's exit code. Does not use @comptoir/commands: the bootstrap imports only Node's modules.
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
