import type { Session } from '@comptoir/contracts/customers';
import type { Request, Response } from 'express';
import { RefusedError } from '../calls/RefusedError.ts';
import { readSignedIn } from './readSignedIn.ts';
import type { SignedIn, Visit } from './Visit.ts';
import type { VisitCookies } from './VisitCookies.ts';

/** Time before expiry at which an access token is refreshed, in milliseconds. */
const MARGIN_MS = 30_000;
const REFUSED = 401;

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
  const state = {
    client: request.ip ?? 'unknown',
    signedIn: fresh(readSignedIn(kept.accessToken)),
    uncertain: false,
    refreshToken: kept.refreshToken,
    basketId: kept.basketId,
    begin(session: Session) {
      cookies.writeSession(response, session);
      state.refreshToken = session.refreshToken;
      state.signedIn = readSignedIn(session.accessToken);
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
  if (state.signedIn || kept.refreshToken === undefined) {
    return state;
  }
  try {
    state.begin(await refresh(kept.refreshToken, state.client));
  } catch (error) {
    if (error instanceof RefusedError && error.status === REFUSED) {
      state.end();
    } else {
      report(error);
      state.uncertain = true;
    }
  }
  return state;
}

function fresh(signedIn: SignedIn | undefined): SignedIn | undefined {
  const soon = Date.now() + MARGIN_MS;
  return signedIn && signedIn.expiresAt > soon ? signedIn : undefined;
}
