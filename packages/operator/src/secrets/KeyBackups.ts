import type * as Sdk from '@aws-sdk/client-s3';
import { z } from 'zod';
import { SecretsError } from './SecretsError.ts';

const Address = z
  .string()
  .regex(/^s3:\/\/[a-z0-9][a-z0-9.-]+(\/.*)?$/)
  .transform(text => new URL(text))
  .transform(({ host, pathname }) => ({
    bucket: host,
    path: decodeURI(pathname).replace(/^\/+/, ''),
  }));

/** Objects whose key ends so are backups; the time in front of it orders them. */
const SUFFIX = '.sealing-keys.json';
/** The most backups that one listing returns. */
const PAGE = 1000;

/** See {@link KeyBackups}. */
interface KeyBackupsOptions {
  /** `s3://bucket/prefix`, or the address of one backup. */
  address: string;
  /**
   * Whether the endpoint is another server than AWS, which may have no address for each
   * bucket.
   */
  isOwnServer: boolean;
}

/**
 * Encrypted backups of sealing keys in an S3 bucket. Endpoint, region and credentials are
 * those of AWS's SDK: `AWS_ENDPOINT_URL_S3`, `AWS_REGION`, `AWS_ACCESS_KEY_ID` and others.
 */
export class KeyBackups {
  readonly #options: KeyBackupsOptions;
  readonly #bucket: string;
  readonly #path: string;

  /** @throws SecretsError when the address is invalid */
  constructor(options: KeyBackupsOptions) {
    const address = Address.safeParse(options.address);
    if (!address.success) {
      throw new SecretsError(
        `${options.address} is no address of a bucket: pass s3://<bucket>/<prefix>`,
      );
    }
    this.#options = options;
    this.#bucket = address.data.bucket;
    this.#path = address.data.path;
  }

  /**
   * Writes a backup as a new object, which replaces no other one.
   *
   * @returns its address
   * @throws SecretsError with the server's message
   */
  async write(text: string, now = new Date()): Promise<string> {
    const time = now.toISOString().replaceAll(/[-:]/g, '');
    const key = `${this.#prefix()}${time}${SUFFIX}`;
    await this.#send(({ client, PutObjectCommand }) =>
      client.send(
        new PutObjectCommand({
          Bucket: this.#bucket,
          Key: key,
          Body: text,
          ContentType: 'application/json',
          IfNoneMatch: '*',
        }),
      ),
    );
    return this.#addressOf(key);
  }

  /**
   * Reads the backup of the address, or the newest one below it.
   *
   * @throws SecretsError when there is none, or with the server's message
   */
  async read(): Promise<{ address: string; text: string }> {
    const key = this.#path.endsWith(SUFFIX) ? this.#path : await this.#newest();
    const text = await this.#send(async ({ client, GetObjectCommand }) => {
      const found = await client.send(
        new GetObjectCommand({ Bucket: this.#bucket, Key: key }),
      );
      return found.Body?.transformToString();
    });
    return { address: this.#addressOf(key), text: text ?? '' };
  }

  async #newest(): Promise<string> {
    const keys: string[] = [];
    let next: string | undefined;
    do {
      const page = await this.#send(({ client, ListObjectsV2Command }) =>
        client.send(
          new ListObjectsV2Command({
            Bucket: this.#bucket,
            Prefix: this.#prefix(),
            MaxKeys: PAGE,
            ContinuationToken: next,
          }),
        ),
      );
      keys.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []));
      next = page.NextContinuationToken;
    } while (next !== undefined);
    const newest = keys
      .filter(key => key.endsWith(SUFFIX))
      .sort()
      .at(-1);
    if (newest !== undefined) {
      return newest;
    }
    throw new SecretsError(
      `${this.#addressOf(this.#prefix())} has no backup of sealing keys (*${SUFFIX})`,
    );
  }

  #prefix(): string {
    return this.#path === '' || this.#path.endsWith('/')
      ? this.#path
      : `${this.#path}/`;
  }

  #addressOf(key: string): string {
    return `s3://${this.#bucket}/${key}`;
  }

  async #send<T>(request: (s3: S3) => Promise<T>): Promise<T> {
    // Loaded lazily, so that other commands start faster.
    const sdk = await import('@aws-sdk/client-s3');
    const client = new sdk.S3Client({
      forcePathStyle: this.#options.isOwnServer,
    });
    try {
      return await request({ ...sdk, client });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new SecretsError(
        `${this.#addressOf(this.#path)}: ${reason} (check the address, AWS_REGION, the credentials and, for a server of your own, AWS_ENDPOINT_URL_S3)`,
        { cause: error },
      );
    } finally {
      client.destroy();
    }
  }
}

type S3 = typeof Sdk & { client: Sdk.S3Client };
