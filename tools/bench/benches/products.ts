import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { runAttached } from '@comptoir/commands/runAttached';
import { startParts } from '@comptoir/parts/testing/startParts';
import { atRate } from '../atRate.ts';
import type { Bench } from '../Bench.ts';
import { atLeast, atMost, percentile, type Figure } from '../Figure.ts';
import { cpuSeconds, residentBytes } from '../processUsage.ts';

const PORT = 14_002;
const SYSTEM_PORT = 15_012;
const PRODUCTS = 10_000;
const SECONDS = 10;

/** Measures the products service alone, with a large catalog, on a real MongoDB and RabbitMQ. */
export const productsBench: Bench = ({ root }) =>
  withLargeCatalog(root, async (base, pid) => {
    const url = `${base}/v1/products?limit=24`;
    await autocannon({ url, connections: 32, duration: 3 });
    const cpuBefore = await cpuSeconds(pid);
    const list = await autocannon({ url, connections: 32, duration: SECONDS });
    const cores = ((await cpuSeconds(pid)) - cpuBefore) / SECONDS;
    if (list.non2xx > 0) {
      throw new Error(`${list.non2xx} responses were not 2xx`);
    }
    return [
      atLeast(
        `list of 24 from ${PRODUCTS}, for each core used`,
        list.requests.average / cores,
        'req/s/core',
        2000,
      ),
      atLeast(
        `list of 24 from ${PRODUCTS}`,
        list.requests.average,
        'req/s',
        null,
      ),
      atMost('list p99 at 32 connections', list.latency.p99, 'ms', null),
      await measureSearch(base),
      atMost(
        'resident memory under load',
        (await residentBytes(pid)) / 2 ** 20,
        'MB',
        null,
      ),
    ];
  });

/** Measures the search of the products service alone. */
export const searchBench = (root: string): Promise<Figure[]> =>
  withLargeCatalog(root, async base => [await measureSearch(base)]);

async function measureSearch(base: string): Promise<Figure> {
  const answers = await atRate({
    url: `${base}/v1/products?q=cofee&locale=en`,
    perSecond: 50,
    seconds: 15,
  });
  const p95 = percentile(answers, 0.95);
  return atMost('misspelt search p95 at 50 req/s', p95, 'ms', 30);
}

/** Starts the service and its parts with a generated catalog, and always stops them. */
async function withLargeCatalog<T>(
  root: string,
  use: (base: string, pid: number) => Promise<T>,
): Promise<T> {
  const parts = await startParts();
  const folder = join(root, 'services', 'products');
  const env = {
    ...process.env,
    COMPTOIR_MODE: 'local',
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    HOST: '127.0.0.1',
    PORT: String(PORT),
    SYSTEM_PORT: String(SYSTEM_PORT),
    MONGODB_URI: parts.mongodbUri,
    AMQP_URL: parts.amqpUrl,
  };
  let service: ChildProcess | undefined;
  try {
    const seed = ['bench/seedGenerated.ts', String(PRODUCTS)];
    const code = await runAttached([process.execPath, ...seed], {
      cwd: folder,
      env,
    });
    if (code !== 0) {
      throw new Error(`bench/seedGenerated.ts exited with code ${code}`);
    }
    // Spawned directly: it runs until the bench has measured it.
    service = spawn(process.execPath, ['src/main.ts'], {
      cwd: folder,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const base = `http://127.0.0.1:${PORT}`;
    const ready = `http://127.0.0.1:${SYSTEM_PORT}/health/ready`;
    await untilReady(service, ready);
    if (service.pid === undefined) {
      throw new Error('the products service has no process id');
    }
    return await use(base, service.pid);
  } finally {
    if (service) {
      service.kill();
      await once(service, 'exit');
    }
    await parts.stop();
  }
}

async function untilReady(service: ChildProcess, url: string): Promise<void> {
  while (service.exitCode === null) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(
    `products exited with code ${service.exitCode} before it was ready`,
  );
}
