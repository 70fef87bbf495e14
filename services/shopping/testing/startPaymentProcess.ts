import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Payment, PaymentList } from '@comptoir/contracts/payments';
import { freePort } from '@comptoir/kit-testing/freePort';

const FOLDER = fileURLToPath(new URL('../../payment-double', import.meta.url));

/** The payment double as a process that a test can kill. */
export interface PaymentProcess {
  url: string;
  /** Reads the payment of an order; undefined if there is none. */
  paymentOf(orderId: string): Promise<Payment | undefined>;
  /** Kills the process with SIGKILL. */
  kill(): Promise<void>;
  /** Starts it again on the same port and journal. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the payment double with a journal in a temporary folder. */
export async function startPaymentProcess(options: {
  secret: string;
  /** Milliseconds after which `card-late` is authorized. */
  lateMs: number;
}): Promise<PaymentProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-payments-'));
  const port = await freePort();
  const launch = async () => {
    const child = spawn(process.execPath, ['src/main.ts'], {
      cwd: FOLDER,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        PATH: process.env['PATH'],
        COMPTOIR_MODE: 'local',
        PORT: String(port),
        SYSTEM_PORT: '0',
        DATA_DIR: folder,
        PAYMENT_SECRET: options.secret,
        LATE_MS: String(options.lateMs),
        TICK_MS: '30',
      },
    });
    const lines = createInterface({ input: child.stdout });
    await Promise.race([
      new Promise<void>(resolve => {
        lines.on('line', line => line.includes('listening') && resolve());
      }),
      once(child, 'exit').then(() => {
        throw new Error('the payment double exited before it was ready');
      }),
    ]);
    return child;
  };
  let child = await launch();
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      return;
    }
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    async paymentOf(orderId) {
      const response = await fetch(`${url}/v1/payments?key=${orderId}`);
      return PaymentList.parse(await response.json()).items[0];
    },
    kill: () => end('SIGKILL'),
    async start() {
      child = await launch();
    },
    async close() {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
