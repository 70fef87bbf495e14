import { Link } from 'react-router';

interface StaffTabsProps {
  label: string;
  tabs: readonly { to: string; text: string; current: boolean }[];
}

/** Tabs of lists, one of them current. */
export function StaffTabs({ label, tabs }: StaffTabsProps) {
  return (
    <nav aria-label={label}>
      <ul className="staff-tabs">
        {tabs.map(({ to, text, current }) => (
          <li key={to}>
            <Link to={to} aria-current={current ? 'page' : undefined}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
