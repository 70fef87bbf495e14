import { data, type RouterContextProvider } from 'react-router';
import type { StaffClient } from '../../src/staff/StaffClient.ts';
import { requireSignedIn } from './requireSignedIn.ts';
import { staffContext } from './staffContext.ts';

/** Returns the services for staff; redirects guests to the sign-in page and throws a 403 for customers. */
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
