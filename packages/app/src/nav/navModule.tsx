import { createFrontendModule } from '@backstage/frontend-plugin-api';
import {
  NavContentBlueprint,
  type NavContentComponentProps,
} from '@backstage/plugin-app-react';
import { lazy, Suspense } from 'react';
import styles from './navModule.module.css';

const Navigation = lazy(() =>
  import('./Navigation').then(m => ({ default: m.Navigation })),
);

/** Who has not signed in yet needs no sidebar, and does not fetch it. */
function LazyNavigation(props: NavContentComponentProps) {
  return (
    <Suspense fallback={<div className={styles.counter} />}>
      <Navigation {...props} />
    </Suspense>
  );
}

/** What stands in the sidebar, and in which order. */
export const navModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    NavContentBlueprint.make({ params: { component: LazyNavigation } }),
  ],
});
