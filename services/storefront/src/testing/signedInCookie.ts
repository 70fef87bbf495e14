/** Session cookie of a signed-in customer; the storefront does not verify it. */
export function signedInCookie(id: string): string {
  const exp = Math.floor(Date.now() / 1_000) + 600;
  const claims = JSON.stringify({ sub: id, roles: ['customer'], exp });
  const payload = Buffer.from(claims).toString('base64url');
  return `__Host-comptoir_access=e30.${payload}.none`;
}
