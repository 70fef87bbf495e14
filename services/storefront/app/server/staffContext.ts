import { createContext } from 'react-router';
import type { StaffClient } from '../../src/staff/StaffClient.ts';

/** Clients of all services with the staff member's token. */
export const staffContext = createContext<StaffClient>();
