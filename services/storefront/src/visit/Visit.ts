import type { Session } from '@comptoir/contracts/customers';

/** Who is signed in, as the access token says; the services prove it, not the storefront. */
export interface SignedIn {
  id: string;
  roles: readonly string[];
  accessToken: string;
  /** When the access token is no longer good, in milliseconds since 1970. */
  expiresAt: number;
}

/** One request of one shopper, and what their browser keeps for the next one. */
export interface Visit {
  /** The shopper's address, as the trusted proxies in front say. */
  readonly client: string;
  /** Undefined for guests. */
  readonly signedIn: SignedIn | undefined;
  /** Whether a session could not be renewed because customers is away. */
  readonly uncertain: boolean;
  /** What renews the session. */
  readonly refreshToken: string | undefined;
  /** The guest's basket. */
  readonly basketId: string | undefined;
  begin(session: Session): void;
  /** Forgets the session in this browser; `SessionsClient.end` ends it everywhere. */
  end(): void;
  /** Undefined forgets it. */
  keepBasket(id: string | undefined): void;
}
