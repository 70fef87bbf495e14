import { duplicateKey } from '@comptoir/kit/mongo/translateMongoError';
import type {
  SigningKeyDocument,
  SigningKeyModel,
} from '../models/signingKeyModel.ts';

/** Signing keys in MongoDB. */
export class SigningKeyRepository {
  readonly #model: SigningKeyModel;

  constructor(model: SigningKeyModel) {
    this.#model = model;
  }

  /** Also those whose tokens have all expired and that nobody removed yet; oldest first. */
  async all(): Promise<SigningKeyDocument[]> {
    return this.#model.find().sort({ _id: 1 }).lean<SigningKeyDocument[]>();
  }

  /** Leaves it when another replica was first. */
  async insert(key: SigningKeyDocument): Promise<void> {
    try {
      await this.#model.create(key);
    } catch (error) {
      if (duplicateKey(error) === undefined) {
        throw error;
      }
    }
  }

  /** Removes those whose tokens have all expired. */
  async forget(now: Date): Promise<void> {
    await this.#model.deleteMany({ publishedUntil: { $lte: now } });
  }
}
