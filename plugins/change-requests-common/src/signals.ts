import { z } from 'zod/v4';

/**
 * Channel of signals about change requests.
 *
 * @public
 */
export const CHANGE_REQUESTS_CHANNEL = 'change-requests';

/**
 * Message of the channel: this change request was opened or has changed.
 *
 * @public
 */
export const changeRequestSignalSchema = z.object({ id: z.string() });
/** @public */
export type ChangeRequestSignal = z.infer<typeof changeRequestSignalSchema>;
