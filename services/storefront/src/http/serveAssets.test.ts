import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Listening, listen } from '@comptoir/kit/http/listen';
import express from 'express';
import { serveAssets } from './serveAssets.ts';

const SCRIPT = 'console.log("hello")';
const routes: unknown[] = [];
let folder: string;
let server: Listening;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assets-'));
  await mkdir(join(folder, 'assets'));
  const files: Record<string, string> = {
    'assets/page-1a2b.js': SCRIPT,
    'assets/page-1a2b.js.br': 'in brotli',
    'assets/page-1a2b.js.gz': 'in gzip',
    'assets/gone.js': SCRIPT,
    'favicon.svg': '<svg/>',
  };
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(folder, name), text);
  }
  const app = express();
  app.use((_request, response, next) => {
    response.once('close', () => routes.push(response.locals['route']));
    next();
  });
  app.use(serveAssets(folder));
  app.use((_request, response) => void response.status(404).send('no file'));
  server = await listen(app, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => routes.splice(0));

async function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
) {
  const answer = await fetch(server.url + path, {
    method,
    headers: { 'accept-encoding': 'identity', ...headers },
  });
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    text: await answer.text().catch(() => ''),
  };
}

it.each([
  ['br, gzip', 'br', 9],
  ['gzip', 'gzip', 7],
])(
  'serves %s in the compressed form of the build',
  async (accepted, encoding, size) => {
    const found = await ask(
      '/assets/page-1a2b.js',
      { 'accept-encoding': accepted },
      'HEAD',
    );
    expect(found).toMatchObject({
      status: 200,
      headers: {
        'content-encoding': encoding,
        'content-length': String(size),
        'content-type': 'text/javascript',
        vary: 'Accept-Encoding',
      },
    });
  },
);

it.each([
  ['/assets/page-1a2b.js', 'public, max-age=31536000, immutable'],
  ['/favicon.svg', 'public, max-age=3600'],
])('sets the cache-control of %s to %s', async (path, cached) => {
  const found = await ask(path);
  expect(found.headers).toMatchObject({ 'cache-control': cached });
  expect(found.headers).not.toHaveProperty('content-encoding');
  const etag = found.headers['etag'] ?? '';
  expect(etag).not.toBe('');
  expect((await ask(path, { 'if-none-match': etag })).status).toBe(304);
  expect(routes).toEqual(['files', 'files']);
});

it('responds to HEAD without a body', async () => {
  const found = await ask('/assets/page-1a2b.js', {}, 'HEAD');
  expect(found).toMatchObject({
    status: 200,
    headers: { 'content-length': String(SCRIPT.length) },
    text: '',
  });
});

it('serves a range and refuses one beyond the end', async () => {
  const part = await ask('/assets/page-1a2b.js', { range: 'bytes=0-6' });
  expect(part).toMatchObject({
    status: 206,
    headers: { 'content-range': `bytes 0-6/${SCRIPT.length}` },
    text: 'console',
  });
  const beyond = await ask('/assets/page-1a2b.js', { range: 'bytes=99-' });
  expect(beyond.status).toBe(416);
});

it.each([
  ['GET', '/assets/missing.js'],
  ['GET', '/'],
  ['GET', '/..%2fpackage.json'],
  ['POST', '/favicon.svg'],
])('passes %s %s to the next handler', async (method, path) => {
  const found = await ask(path, {}, method);
  expect(found).toMatchObject({ status: 404, text: 'no file' });
  expect(routes).toEqual([undefined]);
});

it('keeps running when a file is removed after the start', async () => {
  await rm(join(folder, 'assets', 'gone.js'));
  await expect(ask('/assets/gone.js')).rejects.toThrow('fetch failed');
  expect((await ask('/favicon.svg')).status).toBe(200);
});
