import { spawn } from 'node:child_process';

/**
 * Runs a program to its end and logs its output. Does not use @comptoir/commands: the bootstrap runs
 * before dependencies are installed.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, cwd?: string, log: (text: string) => void, ask?: boolean }} options
 *   `ask` passes the terminal to the program, for a password
 * @returns {Promise<{ code: number, output: string }>} 127 also when the program could not be started
 */
export function runLogged(program, args, { env, cwd, log, ask = false }) {
  return new Promise(resolve => {
    log(`$ ${[program, ...args].join(' ').slice(0, 300)}\n`);
    const stdin = ask ? 'inherit' : 'ignore';
    const child = spawn(program, args, {
      env,
      cwd,
      stdio: [stdin, 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', text => {
        output = (output + text).slice(-100_000);
        log(text);
      });
    }
    child.once('error', error => resolve({ code: 127, output: error.message }));
    child.once('close', code => resolve({ code: code ?? 1, output }));
  });
}
