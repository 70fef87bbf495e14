import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { MailList } from '@comptoir/contracts/mails';
import { HttpClient } from '@comptoir/kit-testing/HttpClient';

const workspace = fileURLToPath(new URL('..', import.meta.url));
let folder: string;
let double: ChildProcess;
let url = '';
const client = new HttpClient(() => url);

/** Starts the real process and waits until it logs its URL. */
async function start(): Promise<void> {
  double = spawn(process.execPath, ['src/main.ts'], {
    cwd: workspace,
    env: { PORT: '0', SYSTEM_PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!double.stdout) {
    throw new Error('no stdout');
  }
  for await (const line of createInterface({ input: double.stdout })) {
    const found = /"url":"([^"]+)"/.exec(line)?.[1];
    if (found === undefined) {
      continue;
    }
    url = found;
    break;
  }
  double.stdout.resume();
}

async function end(signal: NodeJS.Signals): Promise<void> {
  const exited = once(double, 'exit');
  double.kill(signal);
  await exited;
}

function mail(key: string, more: object = {}) {
  const texts = { subject: 'Hello', text: 'Hello', html: '<p>Hello</p>' };
  return { key, to: 'camille@comptoir.example', ...texts, ...more };
}

async function send(body: unknown) {
  return client.ask('/v1/mails', { method: 'POST', body });
}

async function mailsTo(to: string) {
  const { body } = await client.ask(`/v1/mails?to=${encodeURIComponent(to)}`);
  return MailList.parse(body).items;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comptoir-mails-'));
  await start();
});
afterAll(async () => {
  await end('SIGTERM');
  await rm(folder, { recursive: true });
});

describe('the mailbox', () => {
  it('stores one mail for concurrent requests with the same key', async () => {
    const to = 'once@comptoir.example';
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => send(mail('once-once', { to }))),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(
      new Set([202]),
    );
    expect(await mailsTo('ONCE@comptoir.example')).toHaveLength(1);
  });

  it('keeps every confirmed mail after SIGKILL', async () => {
    const to = 'killed@comptoir.example';
    let confirmed = 0;
    const sending = Array.from({ length: 200 }, async (_, index) => {
      const answer = await send(mail(`killed-${index}`, { to })).catch(
        () => undefined,
      );
      if (answer?.status !== 202) {
        return;
      }
      confirmed += 1;
      if (confirmed === 60) {
        double.kill('SIGKILL');
      }
    });
    const exited = once(double, 'exit');
    await Promise.all(sending);
    await exited;
    await start();
    expect(confirmed).toBeGreaterThanOrEqual(60);
    expect((await mailsTo(to)).length).toBeGreaterThanOrEqual(confirmed);
  });

  it('truncates an incomplete last line after a crash', async () => {
    await end('SIGKILL');
    const journal = join(folder, 'mails.jsonl');
    const before = await readFile(journal, 'utf8');
    await appendFile(journal, '{"key":"half-wri');
    await start();
    expect(await readFile(journal, 'utf8')).toBe(before);
    expect((await send(mail('after-the-crash'))).status).toBe(202);
  });

  it('refuses an invalid mail, and names each field', async () => {
    const { status, body } = await send({
      key: 'x',
      to: 'no-at-sign',
      html: 7,
    });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toMatch(/body\.key.*body\.to.*body\.subject/);
    expect((await send('{"key":')).status).toBe(400);
    expect((await client.ask('/mails/nothing')).status).toBe(404);
  });
});

describe('the pages of the mailbox', () => {
  it('display a mail without running its scripts, and identify themselves as a stand-in', async () => {
    const hostile = '<script>document.title="changed"</script>';
    await send(
      mail('hostile-mail', {
        to: 'hostile@comptoir.example',
        subject: hostile,
        html: `<p>Hi</p>${hostile}`,
        text: hostile,
      }),
    );
    const [stored] = await mailsTo('hostile@comptoir.example');
    const pages = ['/', `/mails/${stored?.id}`];
    for (const path of pages) {
      const { body, headers } = await client.ask(path);
      expect(body).toContain('stand-in');
      expect(body).toContain('&lt;script&gt;');
      expect(body).not.toContain('<script');
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'/,
      );
    }
    const frame = await client.ask(`/mails/${stored?.id}/html`);
    const policy = frame.headers.get('content-security-policy');
    expect(policy).toContain('sandbox');
    expect(policy).not.toContain('allow-scripts');
    expect((await client.ask(pages[1] ?? '')).body).toContain(
      '<iframe title="The mail" sandbox="allow-popups',
    );
  });
});
