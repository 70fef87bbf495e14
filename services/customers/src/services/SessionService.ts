import type { Session } from '@comptoir/contracts/customers';
import type { SignInInput } from '@comptoir/contracts/customerRequests';
import { AuthenticationError } from '@comptoir/kit/errors';
import { newId } from '@comptoir/kit/newId';
import type { Log } from '@comptoir/kit/createLog';
import type { RateLimiter } from '@comptoir/kit/mongo/RateLimiter';
import type { Limits } from '../createLimits.ts';
import type { CustomerDocument } from '../models/customerModel.ts';
import type { SessionDocument } from '../models/sessionModel.ts';
import type { CustomerRepository } from '../repositories/CustomerRepository.ts';
import type { SessionRepository } from '../repositories/SessionRepository.ts';
import type { AccessTokens } from '../security/AccessTokens.ts';
import type { RefreshTokens } from '../security/RefreshTokens.ts';
import type { PasswordGate } from './PasswordGate.ts';
import { toCustomer } from './toCustomer.ts';

/** Lifetime of a session that is not renewed, in milliseconds. */
const LIFE_MS = 30 * 24 * 60 * 60 * 1_000;
/** Period in which the previous token still returns its successor, in milliseconds: covers two tabs and a lost response. */
const GRACE_MS = 10_000;

/** Begins, renews and ends sessions. */
export class SessionService {
  readonly #customers: CustomerRepository;
  readonly #sessions: SessionRepository;
  readonly #accessTokens: AccessTokens;
  readonly #refreshTokens: RefreshTokens;
  readonly #gate: PasswordGate;
  readonly #limiter: RateLimiter;
  readonly #limits: Limits;
  readonly #log: Log;

  constructor(options: {
    customers: CustomerRepository;
    sessions: SessionRepository;
    accessTokens: AccessTokens;
    refreshTokens: RefreshTokens;
    gate: PasswordGate;
    limiter: RateLimiter;
    limits: Limits;
    log: Log;
  }) {
    this.#customers = options.customers;
    this.#sessions = options.sessions;
    this.#accessTokens = options.accessTokens;
    this.#refreshTokens = options.refreshTokens;
    this.#gate = options.gate;
    this.#limiter = options.limiter;
    this.#limits = options.limits;
    this.#log = options.log;
  }

  /**
   * @throws AuthenticationError, identical for an unknown account, an unconfirmed one
   *   and a wrong password; TooManyRequestsError
   */
  async signIn(input: SignInInput, client: string): Promise<Session> {
    const { email, password } = input;
    await this.#limiter.take(this.#limits.signInByClient, client);
    const customer = await this.#customers.findByEmail(email);
    const matches = await this.#gate.check({
      account: email,
      client,
      customer,
      password,
    });
    if (!matches || !customer?.confirmedAt) {
      throw new AuthenticationError(
        'There is no account with this e-mail address and password, or its address is not confirmed.',
      );
    }
    const session = this.#begin(customer);
    await this.#sessions.insert(session);
    return this.#respond(session, customer);
  }

  /**
   * Renews a session. The previous token returns the same successor for 10 seconds;
   * after that, reusing it ends the session, because one of its two holders stole it.
   *
   * @throws AuthenticationError, identical for every cause; TooManyRequestsError
   */
  async refresh(token: string, client: string): Promise<Session> {
    await this.#limiter.take(this.#limits.tokenByClient, client);
    const { session, generation } = await this.#find(token);
    const customer = await this.#customers.find(session.customerId);
    if (!customer || customer.epoch !== session.epoch) {
      throw ended();
    }
    const renewed = await this.#renew(session, generation);
    return this.#respond(renewed, customer);
  }

  /** Ends a session; ignores an invalid token. */
  async end(token: string, client: string): Promise<void> {
    await this.#limiter.take(this.#limits.tokenByClient, client);
    const claim = this.#refreshTokens.read(token);
    const session = claim && (await this.#sessions.find(claim.sessionId));
    if (!session || !this.#refreshTokens.verifies(claim, session.salt)) {
      return;
    }
    await this.#sessions.end(session._id, 'signed-out');
  }

  #begin(customer: CustomerDocument): SessionDocument {
    const now = new Date();
    return {
      _id: newId('ses'),
      customerId: customer._id,
      epoch: customer.epoch,
      salt: this.#refreshTokens.newSalt(),
      generation: 1,
      startedAt: now,
      rotatedAt: now,
      expiresAt: new Date(now.getTime() + LIFE_MS),
    };
  }

  async #find(
    token: string,
  ): Promise<{ session: SessionDocument; generation: number }> {
    const claim = this.#refreshTokens.read(token);
    const session = claim && (await this.#sessions.find(claim.sessionId));
    const valid =
      session &&
      this.#refreshTokens.verifies(claim, session.salt) &&
      session.endedAt === undefined &&
      session.expiresAt.getTime() > Date.now();
    if (!valid) {
      throw ended();
    }
    return { session, generation: claim.generation };
  }

  async #renew(
    session: SessionDocument,
    generation: number,
  ): Promise<SessionDocument> {
    const now = new Date();
    const times = {
      rotatedAt: now,
      expiresAt: new Date(now.getTime() + LIFE_MS),
    };
    if (
      generation === session.generation &&
      (await this.#sessions.rotate(session._id, generation, times))
    ) {
      return { ...session, ...times, generation: generation + 1 };
    }
    // The token was used before: by another tab a moment ago, or by a thief.
    const current = await this.#sessions.find(session._id);
    if (!current || current.endedAt) {
      throw ended();
    }
    const inGrace =
      current.generation === generation + 1 &&
      now.getTime() - current.rotatedAt.getTime() <= GRACE_MS;
    if (inGrace) {
      return current;
    }
    await this.#sessions.end(session._id, 'reuse');
    this.#log.warn(
      { session: session._id, customer: session.customerId },
      'a refresh token was reused; its session was ended',
    );
    throw ended();
  }

  async #respond(
    session: SessionDocument,
    customer: CustomerDocument,
  ): Promise<Session> {
    const { _id, generation, salt, expiresAt } = session;
    const access = await this.#accessTokens.issue({
      id: customer._id,
      roles: customer.roles,
    });
    return {
      accessToken: access.token,
      accessExpiresAt: access.expiresAt.toISOString(),
      refreshToken: this.#refreshTokens.write(_id, generation, salt),
      refreshExpiresAt: expiresAt.toISOString(),
      customer: toCustomer(customer),
    };
  }
}

function ended(): AuthenticationError {
  return new AuthenticationError('The session has ended: sign in again.');
}
