import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { MailList, type StoredMail } from '@comptoir/contracts/mails';
import { eventually } from '@comptoir/kit-testing/eventually';

const workspace = fileURLToPath(new URL('../../mail-double', import.meta.url));

/** The real mail double, as a process that a test may kill and start again. */
export class MailProcess {
  readonly url: string;
  readonly #folder: string;
  readonly #port: number;
  #process: ChildProcess | undefined;

  constructor({ folder, port }: { folder: string; port: number }) {
    this.#folder = folder;
    this.#port = port;
    this.url = `http://127.0.0.1:${port}`;
  }

  async start(): Promise<void> {
    this.#process = spawn(process.execPath, ['src/main.ts'], {
      cwd: workspace,
      env: { PORT: String(this.#port), DATA_DIR: this.#folder },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await eventually(() => fetch(`${this.url}/health/live`), 20_000);
  }

  async kill(): Promise<void> {
    if (!this.#process) return;
    const exited = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await exited;
    this.#process = undefined;
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true });
  }

  /** Newest first. */
  async to(address: string): Promise<StoredMail[]> {
    const query = encodeURIComponent(address);
    const answer = await fetch(`${this.url}/v1/mails?to=${query}`);
    return MailList.parse(await answer.json()).items;
  }

  /** Waits for a mail whose subject matches and whose text contains `content`. */
  async receive(
    address: string,
    subject: RegExp,
    content = '',
  ): Promise<StoredMail> {
    return eventually(async () => {
      const found = (await this.to(address)).find(
        mail => subject.test(mail.subject) && mail.text.includes(content),
      );
      if (!found) throw new Error(`no mail about ${String(subject)}`);
      return found;
    }, 20_000);
  }
}

/** The token of the link in a mail. */
export function tokenIn(mail: StoredMail): string {
  const url = /https?:\S+[?]token=\S+/.exec(mail.text)?.[0] ?? '';
  return new URL(url).searchParams.get('token') ?? '';
}
