/** What other processes check: the API, and the keys that verify tokens. */
const CHECKED = ['/openapi.json', '/.well-known/jwks.json'];

/** Whether a request is another process's check that this one responds; such requests are neither logged, measured nor traced. */
export function isProbe(request: { method: string; path: string }): boolean {
  return request.method === 'HEAD' && CHECKED.includes(request.path);
}
