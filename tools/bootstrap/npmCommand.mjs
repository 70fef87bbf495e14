/**
 * Returns the command of npm: the npm that started this process, else the one on PATH.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]} program and first arguments
 */
export function npmCommand(env) {
  const running = env.npm_execpath ?? '';
  return /npm-cli\.c?js$/.test(running) ? [process.execPath, running] : ['npm'];
}
