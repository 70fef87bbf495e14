/** Whether a path is a health check or metrics scrape, which are neither logged nor traced. */
export function isProbe(path: string): boolean {
  return /^\/(health|metrics)(\/|$)/.test(path);
}
