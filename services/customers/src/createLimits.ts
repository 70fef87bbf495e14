import type { RateLimit } from '@comptoir/kit/mongo/RateLimiter';

const QUARTER = 15 * 60;
const HOUR = 60 * 60;

export type Limits = ReturnType<typeof createLimits>;

/** How often what may be tried; `factor` multiplies all of it. */
export function createLimits(factor: number) {
  const limit = (
    name: string,
    tries: number,
    windowSeconds: number,
  ): RateLimit => ({ name, tries: tries * factor, windowSeconds });
  return {
    /** Wrong passwords for one account from one address. */
    passwordByAccountAndClient: limit('password account+client', 10, QUARTER),
    /** Wrong passwords for one account from anywhere. */
    passwordByAccount: limit('password account', 100, QUARTER),
    /** Attempts to sign in from one address. */
    signInByClient: limit('sign-in client', 300, QUARTER),
    signUpByClient: limit('sign-up client', 100, HOUR),
    /** Mails that strangers can have sent to one address, of each kind. */
    mailsByAccount: limit('mails account', 5, HOUR),
    resetByClient: limit('reset client', 100, HOUR),
    /** Words from mails and of sessions that one address may try. */
    tokenByClient: limit('token client', 1_000, QUARTER),
  };
}
