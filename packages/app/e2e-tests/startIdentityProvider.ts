import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** A running provider and the portal's configuration for it. */
export interface IdentityProvider {
  /** `auth.providers.oidc.development` */
  config: object;
  stop(): void;
}

/**
 * Starts a double of a company's OpenID Connect provider. Its sign-in page has a
 * link for each user and requires no password. Tokens are signed.
 *
 * @param people - e-mail addresses by name
 */
export async function startIdentityProvider(
  people: Record<string, string>,
): Promise<IdentityProvider> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' }];
  const clientId = 'portal';
  /** User and nonce by code or token. */
  const grants = new Map<string, { name: string; nonce?: string | null }>();
  const grant = (name: string, nonce?: string | null) => {
    const key = randomUUID();
    grants.set(key, { name, nonce: nonce ?? null });
    return key;
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', origin());
    const send = (type: string, body: string) =>
      response.writeHead(200, { 'content-type': type }).end(body);
    const json = (body: object) =>
      send('application/json', JSON.stringify(body));
    const query = url.searchParams;

    if (url.pathname === '/keys') {
      return json({ keys });
    }
    if (url.pathname === '/authorize') {
      const buttons = Object.keys(people).map(name => {
        const back = new URL(query.get('redirect_uri') ?? '');
        back.searchParams.set('code', grant(name, query.get('nonce')));
        back.searchParams.set('state', query.get('state') ?? '');
        return `<a href="${back.href.replaceAll('&', '&amp;')}">${name}</a>`;
      });
      return send('text/html; charset=utf-8', buttons.join(' '));
    }
    if (url.pathname === '/token') {
      const form = new URLSearchParams(await textOf(request));
      const key = form.get('code') ?? form.get('refresh_token') ?? '';
      const granted = grants.get(key);
      if (!granted) {
        return response.writeHead(400).end();
      }
      return json({
        access_token: grant(granted.name),
        refresh_token: grant(granted.name),
        token_type: 'Bearer',
        expires_in: 3600,
        scope: 'openid profile email',
        id_token: await new SignJWT({ nonce: granted.nonce })
          .setProtectedHeader({ alg: 'RS256', kid: 'one' })
          .setIssuer(origin())
          .setSubject(granted.name)
          .setAudience(clientId)
          .setIssuedAt()
          .setExpirationTime('1h')
          .sign(privateKey),
      });
    }
    if (url.pathname === '/userinfo') {
      const [, token = ''] = request.headers.authorization?.split(' ') ?? [];
      const name = grants.get(token)?.name ?? '';
      const email = people[name];
      return json({ sub: name, name, email, email_verified: true });
    }
    return json({
      issuer: origin(),
      jwks_uri: `${origin()}/keys`,
      authorization_endpoint: `${origin()}/authorize`,
      token_endpoint: `${origin()}/token`,
      userinfo_endpoint: `${origin()}/userinfo`,
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  function origin(): string {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    return `http://127.0.0.1:${port}`;
  }

  return {
    config: {
      metadataUrl: `${origin()}/.well-known/openid-configuration`,
      clientId,
      clientSecret: randomUUID(),
      prompt: 'auto',
      signIn: {
        resolvers: [{ resolver: 'emailMatchingUserEntityProfileEmail' }],
      },
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
  }
  return text;
}
