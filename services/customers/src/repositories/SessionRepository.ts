import type { SessionDocument, SessionModel } from '../models/sessionModel.ts';

/** Stores sessions in MongoDB. */
export class SessionRepository {
  readonly #model: SessionModel;

  constructor(model: SessionModel) {
    this.#model = model;
  }

  async find(id: string): Promise<SessionDocument | null> {
    return this.#model.findById(id).lean<SessionDocument>();
  }

  async ofCustomer(customerId: string): Promise<SessionDocument[]> {
    return this.#model
      .find({ customerId })
      .sort({ startedAt: -1 })
      .limit(1_000)
      .lean<SessionDocument[]>();
  }

  async insert(session: SessionDocument): Promise<void> {
    await this.#model.create(session);
  }

  /**
   * Invalidates the token of `generation` and makes the next one valid.
   *
   * @returns false when the session is no longer at `generation`
   */
  async rotate(
    id: string,
    generation: number,
    times: { rotatedAt: Date; expiresAt: Date },
  ): Promise<boolean> {
    const result = await this.#model.updateOne(
      { _id: id, generation, endedAt: { $exists: false } },
      { $set: { generation: generation + 1, ...times } },
    );
    return result.matchedCount === 1;
  }

  /** Ends a session; does not change one that has already ended. */
  async end(
    id: string,
    endReason: SessionDocument['endReason'],
  ): Promise<void> {
    await this.#model.updateOne(
      { _id: id, endedAt: { $exists: false } },
      { $set: { endedAt: new Date(), endReason } },
    );
  }

  async removeOf(customerId: string): Promise<void> {
    await this.#model.deleteMany({ customerId });
  }
}
