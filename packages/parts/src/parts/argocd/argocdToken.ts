import { createHmac } from 'node:crypto';
import type { ArgocdAccount } from './argocdInstallation.ts';

/** Seconds since 1970: fixed, so that a token depends on its key only. */
const ISSUED_AT = 1_700_000_000;

/** Returns the record of an account's token in Argo CD's secret; Argo CD refuses tokens without one. */
export function argocdTokenRecord(account: ArgocdAccount): {
  id: string;
  iat: number;
} {
  return { id: account, iat: ISSUED_AT };
}

/**
 * Returns an account's API token (JWT, HS256), as Argo CD issues it: known before Argo CD runs, and
 * accepted in every cluster whose `server.secretkey` is the key. It does not expire.
 */
export function argocdToken(account: ArgocdAccount, key: string): string {
  const { id, iat } = argocdTokenRecord(account);
  const claims = {
    iss: 'argocd',
    sub: `${account}:apiKey`,
    iat,
    nbf: iat,
    jti: id,
  };
  const content = [{ alg: 'HS256', typ: 'JWT' }, claims]
    .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = createHmac('sha256', key)
    .update(content)
    .digest('base64url');
  return `${content}.${signature}`;
}
