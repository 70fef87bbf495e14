import type { createStaffClient } from './createStaffClient.ts';

/** The services as staff use them; rejections are those of `ServiceCaller`. */
export type StaffClient = ReturnType<typeof createStaffClient>;
