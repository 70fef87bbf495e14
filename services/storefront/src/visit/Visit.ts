import type { Session } from '@comptoir/contracts/customers';

/** The signed-in customer by the access token; services verify it, the storefront does not. */
export interface SignedIn {
  id: string;
  roles: readonly string[];
  accessToken: string;
  /** Expiry of the access token, in milliseconds since 1970. */
  expiresAt: number;
}

/** One request of a shopper with the cookies of the browser. */
export interface Visit {
  /** IP address of the shopper as stated by trusted proxies. */
  readonly client: string;
  /** Undefined for guests. */
  readonly signedIn: SignedIn | undefined;
  /** Whether the session could not be refreshed because customers is unavailable. */
  readonly uncertain: boolean;
  /** Refresh token of the session. */
  readonly refreshToken: string | undefined;
  /** Id of the guest's basket. */
  readonly basketId: string | undefined;
  begin(session: Session): void;
  /** Clears the session in this browser; `SessionsClient.end` ends it everywhere. */
  end(): void;
  /** Undefined clears the cookie. */
  keepBasket(id: string | undefined): void;
}
