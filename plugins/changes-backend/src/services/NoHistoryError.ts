import { CustomErrorBase } from '@backstage/errors';

/** The source has no history. Its message tells readers what to do. */
export class NoHistoryError extends CustomErrorBase {
  name = 'NoHistoryError' as const;
}
