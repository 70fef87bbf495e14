import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { probeHttp } from '../../probes/probeHttp.ts';
import type { ProcessSpec } from '../../process/ProcessSpec.ts';
import { provideCredentials, writeCredentials } from './S3Credentials.ts';

/** What the S3 server calls itself; who asks it must say it. */
export const S3_REGION = 'us-east-1';

/** An S3 server on loopback: each folder in its own is a bucket. */
export function createS3Part(options: {
  /** The program. */
  server: string;
  port: number;
  /** Are there from the first start. */
  buckets: readonly string[];
  /** The platform's. */
  folder: string;
  remedy: string;
  env: Readonly<Record<string, string>>;
}): ProcessSpec {
  const { folder, port } = options;
  const url = `http://127.0.0.1:${port}`;
  const buckets = join(folder, 's3', 'buckets');
  const metadata = join(folder, 's3', 'metadata');
  const credentials = provideCredentials(folder);
  return {
    ...{ name: 's3', kind: 'part', needs: [], url },
    healthUrl: `${url}/health`,
    command: [
      ...([options.server, '--port', `127.0.0.1:${port}`] as const),
      ...['--region', S3_REGION, '--health', '/health', '--quiet', 'posix'],
      // Not every file system has attributes to keep them in.
      ...['--sidecar', metadata],
      ...['--dir-perms', '0700', '--file-perms', '0600', buckets],
    ],
    cwd: folder,
    env: {
      ...options.env,
      ROOT_ACCESS_KEY_ID: credentials.accessKey,
      ROOT_SECRET_ACCESS_KEY: credentials.secretKey,
    },
    prepare: () => {
      // Backups have secrets in them.
      for (const path of [
        metadata,
        ...options.buckets.map(name => join(buckets, name)),
      ]) {
        mkdirSync(path, { recursive: true, mode: 0o700 });
      }
      writeCredentials(folder, credentials);
    },
    probe: () => probeHttp(`${url}/health`),
    remedy: options.remedy,
    startDeadlineMs: 30_000,
    stopDeadlineMs: 5000,
  };
}
