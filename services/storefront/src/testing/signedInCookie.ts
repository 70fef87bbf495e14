/** The cookie of somebody who is signed in; the storefront leaves proving it to the services. */
export function signedInCookie(id: string): string {
  const exp = Math.floor(Date.now() / 1_000) + 600;
  const claims = JSON.stringify({ sub: id, roles: ['customer'], exp });
  const payload = Buffer.from(claims).toString('base64url');
  return `__Host-comptoir_access=e30.${payload}.none`;
}
