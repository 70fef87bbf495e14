import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kubernetesFiles } from '@comptoir/parts/parts/kubernetes/KubernetesFiles';
import { provideKeys } from '@comptoir/parts/parts/kubernetes/provideKeys';
import { testEnvironment } from '@comptoir/parts/testing/testEnvironment';

const KEY_ID = 'test';

/** An OpenID Connect provider: its documents, and ID tokens that it signed. */
export class IdentityProvider {
  readonly issuer: string;
  /** The file with its certificate, which is its own authority. */
  readonly certificate: string;
  readonly #folder: string;
  readonly #clientId: string;
  readonly #server: Server;
  readonly #key = generateKeyPairSync('rsa', { modulusLength: 2048 });

  /** Starts the provider on a free port of the loopback interface. */
  static async start(clientId: string): Promise<IdentityProvider> {
    const folder = mkdtempSync(join(tmpdir(), 'comptoir-identity-'));
    const { env } = testEnvironment();
    await provideKeys({ folder, env, onStep: () => undefined });
    const files = kubernetesFiles(folder);
    const server = createServer({
      cert: readFileSync(files.certificate),
      key: readFileSync(files.certificateKey),
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new IdentityProvider(server, folder, clientId);
  }

  private constructor(server: Server, folder: string, clientId: string) {
    this.#server = server;
    this.#folder = folder;
    this.#clientId = clientId;
    this.certificate = kubernetesFiles(folder).certificate;
    this.issuer = `https://127.0.0.1:${portOf(server)}`;
    const documents: Record<string, object> = {
      '/.well-known/openid-configuration': {
        issuer: this.issuer,
        authorization_endpoint: `${this.issuer}/authorize`,
        token_endpoint: `${this.issuer}/token`,
        jwks_uri: `${this.issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      },
      '/keys': {
        keys: [
          Object.assign(this.#key.publicKey.export({ format: 'jwk' }), {
            kid: KEY_ID,
            alg: 'RS256',
            use: 'sig',
          }),
        ],
      },
    };
    server.on('request', (request, response) => {
      const document = documents[request.url ?? ''];
      response.writeHead(document ? 200 : 404, {
        'content-type': 'application/json',
      });
      response.end(JSON.stringify(document ?? {}));
    });
  }

  /** Returns the ID token of a member of these groups, valid for an hour. */
  tokenOf(...groups: readonly string[]): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: this.issuer,
      aud: this.#clientId,
      sub: 'somebody',
      iat: now,
      exp: now + 3600,
      groups,
    };
    const content = [{ alg: 'RS256', typ: 'JWT', kid: KEY_ID }, claims]
      .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const signature = sign(
      'sha256',
      Buffer.from(content),
      this.#key.privateKey,
    ).toString('base64url');
    return `${content}.${signature}`;
  }

  async end(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('the provider does not listen on a port');
  }
  return address.port;
}
