import { duplicateKey } from '@comptoir/kit/mongo/translateMongoError';
import type {
  SigningKeyDocument,
  SigningKeyModel,
} from '../models/signingKeyModel.ts';

/** Stores signing keys in MongoDB. */
export class SigningKeyRepository {
  readonly #model: SigningKeyModel;

  constructor(model: SigningKeyModel) {
    this.#model = model;
  }

  /** Lists all keys, oldest first; includes expired keys that are not yet removed. */
  async all(): Promise<SigningKeyDocument[]> {
    return this.#model.find().sort({ _id: 1 }).lean<SigningKeyDocument[]>();
  }

  /** Inserts a key unless another replica has already inserted this sequence number. */
  async insert(key: SigningKeyDocument): Promise<void> {
    try {
      await this.#model.create(key);
    } catch (error) {
      if (duplicateKey(error) === undefined) {
        throw error;
      }
    }
  }

  /** Removes the keys whose tokens have all expired. */
  async removeExpired(now: Date): Promise<void> {
    await this.#model.deleteMany({ publishedUntil: { $lte: now } });
  }
}
