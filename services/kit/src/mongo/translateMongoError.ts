import mongoose from 'mongoose';
import { ServiceUnavailableError } from '../errors.ts';

const { mongo } = mongoose;

/** Maps connection failures to ServiceUnavailableError; returns other errors unchanged. */
export function translateMongoError(error: unknown): unknown {
  const isUnavailable =
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
  return isUnavailable
    ? new ServiceUnavailableError(
        'The database is unavailable; try again in a moment.',
        {
          cause: error,
        },
      )
    : error;
}

/** The field of the unique index that a write violated, or undefined. */
export function duplicateKey(error: unknown): string | undefined {
  if (!(error instanceof mongo.MongoServerError) || error.code !== 11000) {
    return undefined;
  }
  const pattern: unknown = error['keyPattern'];
  return pattern && typeof pattern === 'object'
    ? Object.keys(pattern)[0]
    : '_id';
}
