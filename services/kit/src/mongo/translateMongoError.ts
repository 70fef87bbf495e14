import mongoose from 'mongoose';
import { ServiceUnavailableError } from '../errors.ts';

const { mongo } = mongoose;

/** Says "the database is away" in our words; returns every other error unchanged. */
export function translateMongoError(error: unknown): unknown {
  const away =
    error instanceof mongo.MongoServerSelectionError ||
    error instanceof mongo.MongoNetworkError ||
    error instanceof mongo.MongoNotConnectedError ||
    error instanceof mongo.MongoTopologyClosedError ||
    error instanceof mongo.MongoOperationTimeoutError ||
    error instanceof mongo.MongoWriteConcernError ||
    error instanceof mongoose.Error.MongooseServerSelectionError ||
    (error instanceof mongo.MongoError &&
      error.hasErrorLabel('RetryableWriteError')) ||
    (error instanceof mongoose.Error &&
      /initial connection/.test(error.message));
  return away
    ? new ServiceUnavailableError(
        'The database is away; try again in a moment.',
        {
          cause: error,
        },
      )
    : error;
}

/** The field of a unique index that a write ran into, or undefined. */
export function duplicateKey(error: unknown): string | undefined {
  if (!(error instanceof mongo.MongoServerError) || error.code !== 11000) {
    return undefined;
  }
  const pattern: unknown = error['keyPattern'];
  return pattern && typeof pattern === 'object'
    ? Object.keys(pattern)[0]
    : '_id';
}
