import type { createStaffClient } from './createStaffClient.ts';

/** Clients of the services for staff; rejections are those of `ServiceCaller`. */
export type StaffClient = ReturnType<typeof createStaffClient>;
