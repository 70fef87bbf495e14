import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { text } from 'node:stream/consumers';

const XML = { 'content-type': 'text/xml' };

/** The parts of STS and S3 that Terraform's state needs, on a free port of this machine. Signatures are not checked. */
export class AwsDouble {
  readonly #server: Server;
  /** Bucket that exists; undefined: none. */
  bucket: string | undefined;
  /** Account of the assumed role; undefined: the role is refused. */
  account: string | undefined;
  /** Roles that were assumed. */
  readonly roles = new Set<string>();
  /** Objects by path. */
  readonly objects = new Map<string, string>();

  static async start(): Promise<AwsDouble> {
    const double = new AwsDouble();
    double.#server.listen(0, '127.0.0.1');
    await once(double.#server, 'listening');
    return double;
  }

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#reply(request, response).catch((error: unknown) => {
        response.writeHead(500).end(String(error));
      });
    });
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') {
      throw new Error('the double does not listen');
    }
    return `http://127.0.0.1:${address.port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #reply(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const body = await text(request);
    const url = new URL(request.url ?? '/', this.url);
    if (url.pathname === '/') {
      this.#sts(new URLSearchParams(body), response);
    } else if (url.pathname.split('/')[1] !== this.bucket) {
      response
        .writeHead(404, XML)
        .end('<Error><Code>NoSuchBucket</Code></Error>');
    } else {
      this.#s3(request, url.pathname, body, response);
    }
  }

  #sts(form: URLSearchParams, response: ServerResponse): void {
    const arn = form.get('RoleArn');
    if (this.account === undefined) {
      response
        .writeHead(403, XML)
        .end(
          '<ErrorResponse><Error><Code>AccessDenied</Code><Message>Not authorized to perform sts:AssumeRoleWithWebIdentity</Message></Error></ErrorResponse>',
        );
      return;
    }
    if (arn !== null) {
      this.roles.add(arn);
    }
    const action = form.get('Action') ?? '';
    const assumed = `arn:aws:sts::${this.account}:assumed-role/role/session`;
    const result =
      action === 'GetCallerIdentity'
        ? `<Arn>${assumed}</Arn><UserId>A:session</UserId><Account>${this.account}</Account>`
        : `<AssumedRoleUser><Arn>${assumed}</Arn><AssumedRoleId>A:session</AssumedRoleId></AssumedRoleUser><Credentials><AccessKeyId>A</AccessKeyId><SecretAccessKey>B</SecretAccessKey><SessionToken>C</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration></Credentials>`;
    response
      .writeHead(200, XML)
      .end(
        `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result>${result}</${action}Result></${action}Response>`,
      );
  }

  #s3(
    { method, headers }: IncomingMessage,
    path: string,
    body: string,
    response: ServerResponse,
  ): void {
    const isBucket = path.split('/').filter(part => part !== '').length === 1;
    if (isBucket) {
      // Without a signature, S3 refuses to describe the bucket, which so exists.
      const status = headers.authorization === undefined ? 403 : 200;
      response
        .writeHead(status, XML)
        .end(method === 'HEAD' ? undefined : '<ListBucketResult/>');
      return;
    }
    const object = this.objects.get(path);
    if (method === 'PUT') {
      const isTaken = headers['if-none-match'] === '*' && object !== undefined;
      if (!isTaken) {
        this.objects.set(path, body);
      }
      response.writeHead(isTaken ? 412 : 200).end();
    } else if (method === 'DELETE') {
      this.objects.delete(path);
      response.writeHead(204).end();
    } else if (object === undefined) {
      response.writeHead(404, XML).end('<Error><Code>NoSuchKey</Code></Error>');
    } else {
      response
        .writeHead(200, { 'content-length': Buffer.byteLength(object) })
        .end(method === 'HEAD' ? undefined : object);
    }
  }
}
