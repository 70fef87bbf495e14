import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id parameters recommended by OWASP: 19 MiB, two passes, one lane. */
const PARAMETERS = {
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

/** Hashes and verifies passwords off the main thread; verifying takes the same time without an account. */
export class Passwords {
  readonly #decoyHash: string;

  private constructor(decoyHash: string) {
    this.#decoyHash = decoyHash;
  }

  static async create(): Promise<Passwords> {
    return new Passwords(await hash(randomBytes(32), PARAMETERS));
  }

  /** Returns an argon2id hash in PHC format. */
  hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), PARAMETERS);
  }

  /** Verifies a password; returns false without a hash, after the same work. */
  async verify(hashed: string | undefined, password: string): Promise<boolean> {
    const matches = await verify(
      hashed ?? this.#decoyHash,
      password.normalize('NFKC'),
    );
    return matches && hashed !== undefined;
  }
}
