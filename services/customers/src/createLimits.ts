import type { RateLimit } from '@comptoir/kit/mongo/RateLimiter';

const QUARTER = 15 * 60;
const HOUR = 60 * 60;

export type Limits = ReturnType<typeof createLimits>;

/** Creates the rate limits, each multiplied by `factor`. */
export function createLimits(factor: number) {
  const limit = (
    name: string,
    tries: number,
    windowSeconds: number,
  ): RateLimit => ({ name, tries: tries * factor, windowSeconds });
  return {
    /** Wrong passwords for one account from one client address. */
    passwordByAccountAndClient: limit('password account+client', 10, QUARTER),
    /** Wrong passwords for one account from all client addresses. */
    passwordByAccount: limit('password account', 100, QUARTER),
    /** Sign-in attempts from one client address. */
    signInByClient: limit('sign-in client', 300, QUARTER),
    signUpByClient: limit('sign-up client', 100, HOUR),
    /** Mails of one kind that unauthenticated requests can cause to one e-mail address. */
    mailsByAccount: limit('mails account', 5, HOUR),
    resetByClient: limit('reset client', 100, HOUR),
    /** Attempts with mailed tokens or refresh tokens from one client address. */
    tokenByClient: limit('token client', 1_000, QUARTER),
  };
}
