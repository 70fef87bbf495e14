import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { definePart } from '../../definePart.ts';
import { probeHttp } from '../../probes/probeHttp.ts';
import { goProgram } from '../../programs/ProgramSource.ts';
import { BACKUP_BUCKET, S3_REGION } from './s3Settings.ts';
import { provideCredentials, writeCredentials } from './S3Credentials.ts';

/** An S3 server that stores objects in a folder; each subfolder is a bucket. */
export const s3 = definePart({
  name: 's3',
  group: 'backup',
  description:
    'VersityGW, a real S3 server on a folder; stores Velero’s backups',
  ports: { main: 8220 },
  programs: { server: goProgram('versitygw') },
  needs: [],
  spec: ({ port, program, folder, env }) => {
    const address = `127.0.0.1:${port('main')}`;
    const healthUrl = `http://${address}/health`;
    const buckets = join(folder, 's3', 'buckets');
    const metadata = join(folder, 's3', 'metadata');
    const credentials = provideCredentials(folder);
    return {
      url: `http://${address}`,
      healthUrl,
      command: [
        ...([program('server'), '--port', address] as const),
        '--region',
        S3_REGION,
        '--health',
        '/health',
        '--quiet',
        'posix',
        // Metadata in files: not every file system has extended attributes.
        '--sidecar',
        metadata,
        '--dir-perms',
        '0700',
        '--file-perms',
        '0600',
        buckets,
      ],
      env: {
        ...env,
        ROOT_ACCESS_KEY_ID: credentials.accessKey,
        ROOT_SECRET_ACCESS_KEY: credentials.secretKey,
      },
      prepare: () => {
        // Backups contain secrets.
        for (const path of [metadata, join(buckets, BACKUP_BUCKET)]) {
          mkdirSync(path, { recursive: true, mode: 0o700 });
        }
        writeCredentials(folder, credentials);
      },
      probe: timeoutMs => probeHttp(healthUrl, timeoutMs),
      startDeadlineMs: 30_000,
      stopDeadlineMs: 5000,
    };
  },
});
