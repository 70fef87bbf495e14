import { data, type RouterContextProvider } from 'react-router';
import type { StaffClient } from '../../src/staff/StaffClient.ts';
import { requireSignedIn } from './requireSignedIn.ts';
import { staffContext } from './staffContext.ts';

/** The services for staff; guests are led to the sign-in page, customers are told that this is not for them. */
export function requireStaff(
  context: Readonly<RouterContextProvider>,
  url: URL,
): StaffClient {
  const { roles } = requireSignedIn(context, url);
  if (!roles.includes('staff')) {
    throw data(null, { status: 403 });
  }
  return context.get(staffContext);
}
