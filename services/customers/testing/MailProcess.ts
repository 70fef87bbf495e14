import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { eventually } from '@comptoir/kit-testing/eventually';
import { HttpClient } from '@comptoir/kit-testing/HttpClient';
import { Mailbox } from '@comptoir/shop-testing/Mailbox';

const workspace = fileURLToPath(new URL('../../mail-double', import.meta.url));

/** The real mail double in a process that tests kill and restart. */
export class MailProcess extends Mailbox {
  readonly url: string;
  readonly #folder: string;
  readonly #port: number;
  #process: ChildProcess | undefined;

  constructor({ folder, port }: { folder: string; port: number }) {
    const url = `http://127.0.0.1:${port}`;
    super(new HttpClient(() => url));
    this.url = url;
    this.#folder = folder;
    this.#port = port;
  }

  async start(): Promise<void> {
    this.#process = spawn(process.execPath, ['src/main.ts'], {
      cwd: workspace,
      env: {
        PORT: String(this.#port),
        SYSTEM_PORT: '0',
        DATA_DIR: this.#folder,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await eventually(() => fetch(`${this.url}/openapi.json`), 20_000);
  }

  async kill(): Promise<void> {
    if (!this.#process) {
      return;
    }
    const exited = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await exited;
    this.#process = undefined;
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true });
  }
}
