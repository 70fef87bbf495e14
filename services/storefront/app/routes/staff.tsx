import { Outlet } from 'react-router';
import { readLocale } from '../i18n/readLocale.ts';
import { requireStaff } from '../server/requireStaff.ts';
import { StaffFrame } from '../staff/StaffFrame.tsx';
import type { Route } from './+types/staff.ts';
import '../styles/staff.css';

export function loader({ context, params, url }: Route.LoaderArgs) {
  readLocale(params);
  requireStaff(context, url);
  return null;
}

export default function StaffRoute() {
  return (
    <StaffFrame>
      <Outlet />
    </StaffFrame>
  );
}
