import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { listen } from '@comptoir/kit/http/listen';

/** Issuer and audience of test tokens. */
export const testIssuer = { issuer: 'test-issuer', audience: 'test-audience' };

/** Signs tokens and publishes the keys that verify them. */
export interface TestIdentity {
  jwksUrl: string;
  /** @param lifetime - in the format of jose: `1h`, `-1h` */
  token(
    claims: { sub: string; roles: string[] },
    lifetime?: string,
  ): Promise<string>;
  close(): Promise<void>;
}

/** Starts a server that publishes a new key. */
export async function startIdentity(): Promise<TestIdentity> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA');
  const key = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'EdDSA' };
  const server = await listen(
    (_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ keys: [key] }));
    },
    { host: '127.0.0.1', port: 0 },
  );
  return {
    jwksUrl: server.url,
    token: ({ sub, roles }, lifetime = '1h') =>
      new SignJWT({ roles })
        .setProtectedHeader({ alg: 'EdDSA', kid: 'test' })
        .setSubject(sub)
        .setIssuer(testIssuer.issuer)
        .setAudience(testIssuer.audience)
        .setIssuedAt()
        .setExpirationTime(lifetime)
        .sign(privateKey),
    close: () => server.close(),
  };
}
