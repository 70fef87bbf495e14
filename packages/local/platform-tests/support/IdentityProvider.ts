import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const KEY_ID = 'test';

/** An OpenID Connect provider: its documents, and ID tokens that it signed. */
export class IdentityProvider {
  readonly issuer: string;
  readonly #clientId: string;
  readonly #server: Server;
  readonly #key = generateKeyPairSync('rsa', { modulusLength: 2048 });

  /** Starts the provider on a free port of the loopback interface. */
  static async start(clientId: string): Promise<IdentityProvider> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new IdentityProvider(server, clientId);
  }

  private constructor(server: Server, clientId: string) {
    this.#server = server;
    this.#clientId = clientId;
    this.issuer = `http://127.0.0.1:${portOf(server)}`;
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
  }
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('the provider does not listen on a port');
  }
  return address.port;
}
