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
  /** Status of pages that need the session while it is unknown, because customers is unavailable (503) or limits the rate (429); else undefined. */
  readonly uncertain: number | undefined;
  /** Refresh token of the session. */
  readonly refreshToken: string | undefined;
  /** Id of the customer of the last session in this browser, even if it has ended. */
  readonly lastCustomer: string | undefined;
  /** What this customer typed when the session ended, by field. */
  readonly typed: Readonly<Record<string, string>> | undefined;
  /** Id of the guest's basket. */
  readonly basketId: string | undefined;
  begin(session: Session): void;
  /** Refreshes the session whose access token a service refused, at most once per visit. Afterwards `signedIn` is undefined if it could not be refreshed. */
  renew(refused: string): Promise<void>;
  /** Clears the session in this browser; `SessionsClient.end` ends it everywhere. */
  end(): void;
  /** Keeps typed fields in this browser for 30 minutes, for the same customer; undefined clears them. What does not fit into a cookie is not kept. */
  keepTyped(fields: Readonly<Record<string, string>> | undefined): void;
  /** Undefined clears the cookie. */
  keepBasket(id: string | undefined): void;
}
