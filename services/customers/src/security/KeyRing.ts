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

/** How keys come and go; all times in milliseconds. */
export interface KeyLife {
  /** How long a key signs. */
  signsMs: number;
  /** How long the next key is published before it signs. */
  aheadMs: number;
  /** How long a key stays published after it signed last: longer than any of its tokens. */
  afterMs: number;
}

const DAY = 24 * 60 * 60 * 1_000;

/** Settings that fit unless a test wants others. */
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
 * The keys that tokens are signed with. The next one is published before it
 * signs, the last one stays until its tokens have expired; replicas share them
 * through MongoDB, where private halves are sealed.
 */
export class KeyRing {
  readonly #keys: SigningKeyRepository;
  readonly #seal: KeySeal;
  readonly #life: KeyLife;
  readonly #now: () => Date;
  #loaded: Loaded | undefined;
  /** Why the keys are not loaded. */
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
  async turn(): Promise<void> {
    try {
      await this.#turn();
    } catch (error) {
      this.#problem = error instanceof Error ? error.message : 'failed';
      throw error;
    }
  }

  /** The key that signs now. */
  signer(): Loaded['signer'] {
    return this.#ready().signer;
  }

  /** The public halves of all keys whose tokens may be seen. */
  jwks(): JSONWebKeySet {
    return this.#ready().jwks;
  }

  /** Finds the key of a token, for those who verify here. */
  readonly find: JWTVerifyGetKey = (header, token) =>
    this.#ready().verify(header, token);

  /** The readiness check: up once keys were loaded. */
  check(): CheckResult {
    return this.#loaded
      ? { status: 'up' }
      : { status: 'down', detail: this.#problem };
  }

  async #turn(): Promise<void> {
    const now = this.#now();
    let keys = await this.#keys.all();
    for (let next = this.#due(keys, now); next; next = this.#due(keys, now)) {
      await this.#keys.insert(await this.#make(next));
      keys = await this.#keys.all();
    }
    await this.#keys.forget(now);
    const published = keys.filter(key => key.publishedUntil > now);
    this.#loaded = await this.#load(published, now);
  }

  #ready(): Loaded {
    if (this.#loaded) {
      return this.#loaded;
    }
    throw new ServiceUnavailableError('The signing keys are not loaded yet.');
  }

  /** The key that must be made now, or undefined. */
  #due(
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

  async #make(next: {
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
      throw new Error('no key may sign now');
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
        'IDENTITY_SECRET is not the one that the signing keys were sealed with: set it back, or remove the signingKeys collection, which ends all sessions.',
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
