import { createContext } from 'react-router';
import type { StaffClient } from '../../src/staff/StaffClient.ts';

/** All services, asked for the member of staff who is there. */
export const staffContext = createContext<StaffClient>();
