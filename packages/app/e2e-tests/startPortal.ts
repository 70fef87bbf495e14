import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '@comptoir/parts/testing/freePort';
import { expect } from '@playwright/test';
import { z } from 'zod';

const DEADLINE_MS = 90_000;

/** A portal that a test started. */
export interface OwnPortal {
  url: string;
  /** Of its health checks. */
  systemUrl: string;
  pid: number;
  /** Its `var/`; `git/comptoir.git` contains the change requests. */
  folder: string;
  /** Path of its log file. */
  log: string;
  stop(): Promise<void>;
}

export interface PortalOptions {
  /** Demo user that guests sign in as, like `npm start -- --as <user>`. Default: guest. */
  as?: string;
  /** Configuration that overrides the local mode. */
  config?: object;
  /** The repository's root. Default: the working directory, where Playwright runs. */
  root?: string;
  /** Variables that the supervisor sets, such as those of the cluster. */
  env?: Readonly<Record<string, string | undefined>>;
}

/** Starts the built portal on a free port; the caller stops it. */
export async function startPortal(options: PortalOptions): Promise<OwnPortal> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  const [port, systemPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const systemUrl = `http://127.0.0.1:${systemPort}`;
  const log = join(folder, 'portal.log');
  const output = openSync(log, 'w');
  const config = join(folder, 'config.json');
  writeFileSync(config, JSON.stringify(options.config ?? {}));
  const child = spawn(
    process.execPath,
    [
      '--max-semi-space-size=8',
      '--heap-growing-percent=40',
      'build/portal/packages/backend',
      '--config',
      '../../app-config.yaml',
      '--config',
      '../../app-config.local-mode.yaml',
      '--config',
      config,
    ],
    {
      cwd: resolve(options.root ?? '.', 'packages/backend'),
      stdio: ['ignore', output, output],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        COMPTOIR_AS: options.as ?? 'guest',
        COMPTOIR_AS_NAME: options.as ?? 'Guest',
        COMPTOIR_VAR: folder,
        COMPTOIR_READINESS_TARGETS: '{}',
        STOREFRONT_PUBLIC_URL: url,
        HOST: '127.0.0.1',
        PORT: String(port),
        SYSTEM_PORT: String(systemPort),
        PUBLIC_URL: url,
        ...options.env,
      },
    },
  );
  const exited = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGKILL');
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await isReady(systemUrl);
    if (options.as) {
      await tokenOfGuest(url);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, systemUrl, pid: child.pid ?? 0, folder, log, stop };
}

async function isReady(url: string): Promise<void> {
  const ready = `${url}/health/ready`;
  await expect(async () => {
    expect((await fetch(ready)).ok, `${ready} is ready`).toBe(true);
  }).toPass({ timeout: DEADLINE_MS });
}

const Session = z.object({
  backstageIdentity: z.object({ token: z.string() }),
});

/** Signs in as guest and returns the token. */
export async function signInGuest(portal: string): Promise<string> {
  const session = await fetch(`${portal}/api/auth/guest/refresh`, {
    method: 'POST',
  });
  return Session.parse(await session.json()).backstageIdentity.token;
}

/**
 * Returns a token of the user that guests sign in as; waits until the catalog
 * contains the user and their groups.
 */
export async function tokenOfGuest(portal: string): Promise<string> {
  let token = '';
  await expect(async () => {
    token = await signInGuest(portal);
    const userInfo = await fetch(`${portal}/api/auth/v1/userinfo`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await userInfo.text()).toContain('"group:default/');
  }).toPass({ timeout: DEADLINE_MS });
  return token;
}
