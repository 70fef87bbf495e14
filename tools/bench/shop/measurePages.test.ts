import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { runCommand } from '@comptoir/commands/runCommand';
import { z } from 'zod';
import { isMet } from '../Figure.ts';
import { measurePages } from './measurePages.ts';

/** Serves every page with a status; returns what it was asked. */
async function withPages<T>(
  status: number,
  work: (url: string, paths: string[]) => Promise<T>,
): Promise<T> {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url ?? '');
    response.writeHead(status).end('page');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  try {
    return await work(`http://127.0.0.1:${port}`, paths);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
const load = { rate: 100, seconds: 0.1 };

it('requests the pages in turn and meets a generous bound', () =>
  withPages(200, async (url, paths) => {
    const figures = await measurePages({ url, ...load, p95: 60_000 });
    expect(figures.map(isMet)).toEqual([true, null, true]);
    expect(paths).toHaveLength(10);
    expect(new Set(paths)).toEqual(
      new Set(['/en', '/fr', '/en/search?q=coffee', '/fr/category/tea']),
    );
  }));

it('misses its bounds when pages are late or fail', () =>
  withPages(503, async url => {
    const figures = await measurePages({ url, ...load, p95: 0.001 });
    expect(figures.map(({ name, value }) => [name, value])[0]).toEqual([
      'failed requests',
      10,
    ]);
    expect(figures.map(isMet)).toEqual([false, null, false]);
  }));

it(
  'npm run bench:shop -- --url fails when a bound is missed',
  () =>
    withPages(200, async url => {
      const main = join(import.meta.dirname, 'main.ts');
      const options = ['--seconds', '0.2', '--p95', '0.001'];
      const { code, stdout } = await runCommand([
        process.execPath,
        main,
        '--url',
        url,
        ...options,
      ]);
      expect(code).toBe(1);
      expect(stdout).toContain('MISSED');
    }),
  60_000,
);
