import type { Session } from '@comptoir/contracts/customers';

const MINUTE = 60_000;
const MONTH = 30 * 24 * 60 * MINUTE;

/** The signed-in customer of the doubles. */
export const doubleCustomer: Session['customer'] = {
  id: 'cus_1',
  name: 'Zoé',
  email: 'zoe@shop.example',
  roles: ['customer'],
  locale: 'en',
};

/** A session of the customers service whose access token is valid for `ms` milliseconds. */
export function doubleSession(name: string, ms = 10 * MINUTE): Session {
  const expires = Date.now() + ms;
  return {
    accessToken: accessToken(name, expires),
    accessExpiresAt: new Date(expires).toISOString(),
    refreshToken: `refresh-${name}`,
    refreshExpiresAt: new Date(Date.now() + MONTH).toISOString(),
    customer: doubleCustomer,
  };
}

/** The storefront only reads the token's payload; services verify it. */
function accessToken(name: string, expires: number): string {
  const part = (value: object) =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = {
    sub: doubleCustomer.id,
    exp: Math.floor(expires / 1_000),
    roles: doubleCustomer.roles,
  };
  return `${part({ alg: 'EdDSA', kid: name })}.${part(claims)}.proof`;
}

/** Cookie header of a browser with this session, at an HTTPS address. */
export function sessionCookies({ accessToken, refreshToken }: Session): string {
  return `__Host-comptoir_access=${accessToken}; __Host-comptoir_refresh=${refreshToken}`;
}
