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

/** Loads the sidebar after sign-in only. */
function LazyNavigation(props: NavContentComponentProps) {
  return (
    <Suspense fallback={<div className={styles.placeholder} />}>
      <Navigation {...props} />
    </Suspense>
  );
}

/** The content and order of the sidebar. */
export const navModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    NavContentBlueprint.make({ params: { component: LazyNavigation } }),
  ],
});
