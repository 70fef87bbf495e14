import { Link, useSidebarOpenState } from '@backstage/core-components';
import { Mark } from '../brand/Mark';
import styles from './NavigationLogo.module.css';

/** The mark, and the name while there is room for it. */
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
