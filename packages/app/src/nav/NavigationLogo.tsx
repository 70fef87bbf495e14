import { Link, useSidebarOpenState } from '@backstage/core-components';
import { Mark } from '../brand/Mark';
import styles from './NavigationLogo.module.css';

/** The logo, with the name when the sidebar is open. */
export function NavigationLogo() {
  const { isOpen } = useSidebarOpenState();
  return (
    <Link
      to="/"
      underline="none"
      className={styles.logo}
      aria-label="Comptoir, home"
    >
      <Mark size={40} />
      {isOpen && <span className={styles.name}>Comptoir</span>}
    </Link>
  );
}
