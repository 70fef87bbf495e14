import { usePermission } from '@backstage/plugin-permission-react';
import { taskCreatePermission } from '@backstage/plugin-scaffolder-common/alpha';
import { ButtonLink } from '@backstage/ui';
import { RiAddLine, RiBookOpenLine } from '@remixicon/react';
import styles from './HomeLayout.module.css';

/** Frequent actions; users without the permission to create see no button for it. */
export function QuickActions() {
  const { allowed } = usePermission({ permission: taskCreatePermission });
  return (
    <nav className={styles.actions} aria-label="Actions">
      {allowed && (
        <ButtonLink href="/create" iconStart={<RiAddLine size={16} />}>
          Create a service
        </ButtonLink>
      )}
      <ButtonLink
        href="/docs"
        variant="secondary"
        iconStart={<RiBookOpenLine size={16} />}
      >
        Read the docs
      </ButtonLink>
    </nav>
  );
}
