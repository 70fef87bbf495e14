import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useLocale } from '../i18n/useLocale.ts';
import { staffPaths } from './staffPaths.ts';
import { useStaffTexts } from './useStaffTexts.ts';

const PAGES = [
  'overview',
  'orders',
  'products',
  'stock',
  'customers',
  'letters',
  'audit',
] as const;

/** Frame of the back office with its menu. */
export function StaffFrame({ children }: { children: ReactNode }) {
  const texts = useStaffTexts();
  const locale = useLocale();
  return (
    <div className="staff wrap">
      <nav className="staff-nav" aria-label={texts.backOffice}>
        <ul>
          {PAGES.map(page => (
            <li key={page}>
              <NavLink to={staffPaths[page](locale)} end={page === 'overview'}>
                {texts[page]}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div>{children}</div>
    </div>
  );
}
