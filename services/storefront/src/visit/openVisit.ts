import type { Session } from '@comptoir/contracts/customers';
import type { Request, Response } from 'express';
import { RefusedError } from '../calls/RefusedError.ts';
import { readSignedIn } from './readSignedIn.ts';
import type { SignedIn, Visit } from './Visit.ts';
import type { VisitCookies } from './VisitCookies.ts';

/** Time before expiry at which an access token is refreshed, in milliseconds. */
const MARGIN_MS = 30_000;
const TOO_MANY_REQUESTS = 429;
const UNAVAILABLE = 503;

export interface VisitOptions {
  cookies: VisitCookies;
  /** Refreshes a session; rejects with `RefusedError` if it has ended. */
  refresh: (refreshToken: string, client: string) => Promise<Session>;
  /** Reports that a session could not be refreshed. */
  report: (error: unknown) => void;
}

/** Reads the session from the cookies and refreshes a token that is about to expire. */
export async function openVisit(
  request: Request,
  response: Response,
  { cookies, refresh, report }: VisitOptions,
): Promise<Visit> {
  const kept = cookies.read(request);
  let renewal: Promise<void> | undefined;
  let uncertain: number | undefined;
  const state = {
    client: request.ip ?? 'unknown',
    signedIn: fresh(readSignedIn(kept.accessToken)),
    get uncertain() {
      return uncertain;
    },
    refreshToken: kept.refreshToken,
    basketId: kept.basketId,
    lastCustomer: readSignedIn(kept.accessToken)?.id,
    get typed() {
      const { customer, fields } = kept.typed ?? {};
      const own = customer === undefined || customer === state.signedIn?.id;
      return own ? fields : undefined;
    },
    keepTyped(fields: Readonly<Record<string, string>> | undefined) {
      const customer = state.lastCustomer;
      cookies.writeTyped(response, fields && { customer, fields });
    },
    begin(session: Session) {
      cookies.writeSession(response, session);
      state.refreshToken = session.refreshToken;
      state.signedIn = readSignedIn(session.accessToken);
    },
    async renew(refused: string) {
      // Another call of this request may have renewed the session already.
      if (state.signedIn?.accessToken === refused) {
        state.signedIn = undefined;
        renewal ??= renew();
      }
      await renewal;
    },
    end() {
      cookies.clearSession(response);
      state.refreshToken = undefined;
      state.signedIn = undefined;
    },
    keepBasket(id: string | undefined) {
      cookies.writeBasket(response, id);
      state.basketId = id;
    },
  };

  async function renew(): Promise<void> {
    if (state.refreshToken === undefined) {
      return state.end();
    }
    try {
      state.begin(await refresh(state.refreshToken, state.client));
    } catch (error) {
      if (!(error instanceof RefusedError)) {
        report(error);
        uncertain = UNAVAILABLE;
      } else if (error.status === TOO_MANY_REQUESTS) {
        uncertain = TOO_MANY_REQUESTS;
      } else {
        state.end();
      }
    }
  }

  if (!state.signedIn && kept.refreshToken !== undefined) {
    renewal = renew();
    await renewal;
  }
  return state;
}

function fresh(signedIn: SignedIn | undefined): SignedIn | undefined {
  const soon = Date.now() + MARGIN_MS;
  return signedIn && signedIn.expiresAt > soon ? signedIn : undefined;
}
