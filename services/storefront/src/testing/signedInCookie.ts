/** Session cookie of a signed-in customer, which expires in `ms` milliseconds; the storefront does not verify it. */
export function signedInCookie(id: string, ms = 600_000): string {
  const exp = Math.floor((Date.now() + ms) / 1_000);
  const claims = JSON.stringify({ sub: id, roles: ['customer'], exp });
  const payload = Buffer.from(claims).toString('base64url');
  return `__Host-comptoir_access=e30.${payload}.none`;
}
