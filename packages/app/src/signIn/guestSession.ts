import type { IdentityApi } from '@backstage/frontend-plugin-api';

const KEY = 'comptoir:guest';

/** Whether the browser's user signed in as guest, and did not sign out. */
export const guestSession = {
  isRemembered: () => localStorage.getItem(KEY) !== null,

  /** Remembers the sign-in until the returned identity signs out. */
  remember(identity: IdentityApi): IdentityApi {
    localStorage.setItem(KEY, 'true');
    return {
      getProfileInfo: () => identity.getProfileInfo(),
      getBackstageIdentity: () => identity.getBackstageIdentity(),
      getCredentials: () => identity.getCredentials(),
      async signOut() {
        localStorage.removeItem(KEY);
        await identity.signOut();
      },
    };
  },

  forget: () => localStorage.removeItem(KEY),
};
