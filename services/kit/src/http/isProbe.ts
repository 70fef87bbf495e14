/** Whether it is machines that ask, every few seconds: nobody wants to read of it. */
export function isProbe(path: string): boolean {
  return /^\/(health|metrics)(\/|$)/.test(path);
}
