import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type CryptoKey,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import { ServiceUnavailableError } from '@comptoir/kit/errors';
import type { CheckResult } from '@comptoir/kit/Health';
import { z } from 'zod';
import type { SigningKeyDocument } from '../models/signingKeyModel.ts';
import type { SigningKeyRepository } from '../repositories/SigningKeyRepository.ts';
import type { KeySeal } from './KeySeal.ts';

/** Lifetime of signing keys, in milliseconds. */
export interface KeyLife {
  /** Period in which a key signs. */
  signsMs: number;
  /** Period in which the next key is published before it signs. */
  aheadMs: number;
  /** Period in which a key remains published after it last signed; longer than a token's lifetime. */
  afterMs: number;
}

const DAY = 24 * 60 * 60 * 1_000;

/** Lifetime in production. */
export const keyLifeDefaults: KeyLife = {
  signsMs: 30 * DAY,
  aheadMs: 2 * DAY,
  afterMs: DAY,
};

const PrivateJwk = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string(),
});

interface Loaded {
  signer: { kid: string; key: CryptoKey };
  jwks: JSONWebKeySet;
  verify: JWTVerifyGetKey;
}

/**
 * Rotates the keys that sign tokens. The next key is published before it signs,
 * and the previous one until its tokens have expired. Replicas share the keys
 * through MongoDB, where private keys are sealed.
 */
export class KeyRing {
  readonly #keys: SigningKeyRepository;
  readonly #seal: KeySeal;
  readonly #life: KeyLife;
  readonly #now: () => Date;
  #loaded: Loaded | undefined;
  /** Reason why the keys are not loaded. */
  #problem = 'not loaded yet';

  constructor(options: {
    keys: SigningKeyRepository;
    seal: KeySeal;
    life?: KeyLife;
    now?: () => Date;
  }) {
    this.#keys = options.keys;
    this.#seal = options.seal;
    this.#life = options.life ?? keyLifeDefaults;
    this.#now = options.now ?? (() => new Date());
  }

  /** Creates the next key when it is due, removes expired keys, and loads the rest. */
  async rotate(): Promise<void> {
    try {
      await this.#rotate();
    } catch (error) {
      this.#problem = error instanceof Error ? error.message : 'failed';
      throw error;
    }
  }

  /** Returns the current signing key. */
  signer(): Loaded['signer'] {
    return this.#ready().signer;
  }

  /** Returns the public keys of all tokens that may still be valid. */
  jwks(): JSONWebKeySet {
    return this.#ready().jwks;
  }

  /** Finds the public key that verifies a token. */
  readonly find: JWTVerifyGetKey = (header, token) =>
    this.#ready().verify(header, token);

  /** Readiness check: up once the keys are loaded. */
  check(): CheckResult {
    return this.#loaded
      ? { status: 'up' }
      : { status: 'down', detail: this.#problem };
  }

  async #rotate(): Promise<void> {
    const now = this.#now();
    let keys = await this.#keys.all();
    for (
      let next = this.#nextKey(keys, now);
      next;
      next = this.#nextKey(keys, now)
    ) {
      await this.#keys.insert(await this.#create(next));
      keys = await this.#keys.all();
    }
    await this.#keys.removeExpired(now);
    const published = keys.filter(key => key.publishedUntil > now);
    this.#loaded = await this.#load(published, now);
  }

  #ready(): Loaded {
    if (this.#loaded) {
      return this.#loaded;
    }
    throw new ServiceUnavailableError('The signing keys are not loaded yet.');
  }

  /** Returns the next key if it must be created now. */
  #nextKey(
    keys: readonly SigningKeyDocument[],
    now: Date,
  ): { sequence: number; signsFrom: Date } | undefined {
    const newest = keys.at(-1);
    if (!newest) {
      return { sequence: 1, signsFrom: now };
    }
    const end = newest.signsUntil.getTime();
    if (end - now.getTime() > this.#life.aheadMs) {
      return undefined;
    }
    const signsFrom = new Date(Math.max(end, now.getTime()));
    return { sequence: newest._id + 1, signsFrom };
  }

  async #create(next: {
    sequence: number;
    signsFrom: Date;
  }): Promise<SigningKeyDocument> {
    const pair = await generateKeyPair('EdDSA', {
      crv: 'Ed25519',
      extractable: true,
    });
    const publicKey = await exportJWK(pair.publicKey);
    const kid = await calculateJwkThumbprint(publicKey);
    const privateKey = JSON.stringify(await exportJWK(pair.privateKey));
    const until = next.signsFrom.getTime() + this.#life.signsMs;
    return {
      _id: next.sequence,
      kid,
      publicKey: { ...publicKey, kid, alg: 'EdDSA', use: 'sig' },
      sealedKey: this.#seal.seal(kid, privateKey),
      signsFrom: next.signsFrom,
      signsUntil: new Date(until),
      publishedUntil: new Date(until + this.#life.afterMs),
    };
  }

  async #load(keys: readonly SigningKeyDocument[], now: Date): Promise<Loaded> {
    const signing = keys.findLast(({ signsFrom }) => signsFrom <= now);
    if (!signing) {
      throw new Error('no signing key is valid now');
    }
    const jwks = { keys: keys.map(({ publicKey }) => publicKey) };
    return {
      signer: { kid: signing.kid, key: await this.#open(signing) },
      jwks,
      verify: createLocalJWKSet(jwks),
    };
  }

  async #open({ kid, sealedKey }: SigningKeyDocument): Promise<CryptoKey> {
    let text: string;
    try {
      text = this.#seal.open(kid, sealedKey);
    } catch (cause) {
      throw new Error(
        'IDENTITY_SECRET is not the secret that sealed the signing keys: restore it, or remove the signingKeys collection, which ends all sessions.',
        { cause },
      );
    }
    const key = await importJWK(PrivateJwk.parse(JSON.parse(text)), 'EdDSA');
    if (key instanceof Uint8Array) {
      throw new Error('not an asymmetric key');
    }
    return key;
  }
}
