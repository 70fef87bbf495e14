import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's recommendation for argon2id: 19 MiB, two passes, one lane. */
const PARAMETERS = {
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

/** Hashes passwords, off the main thread, and checks them in the same time whether there is one or not. */
export class Passwords {
  readonly #nobody: string;

  private constructor(nobody: string) {
    this.#nobody = nobody;
  }

  static async create(): Promise<Passwords> {
    return new Passwords(await hash(randomBytes(32), PARAMETERS));
  }

  /** argon2id in PHC's form. */
  hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), PARAMETERS);
  }

  /** Whether the password is right; without a hash it never is. */
  async verify(hashed: string | undefined, password: string): Promise<boolean> {
    const right = await verify(
      hashed ?? this.#nobody,
      password.normalize('NFKC'),
    );
    return right && hashed !== undefined;
  }
}
