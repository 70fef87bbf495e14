import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { Container, Text } from '@backstage/ui';
import { Doors } from './Doors';
import styles from './HomeLayout.module.css';
import { readDoors } from './readDoors';
import { QuickActions } from './QuickActions';

const SEARCH = 'HomePageSearchBar';
/** Widgets of the narrow column. */
const ASIDE = ['Changes'];

/** The home page: frequent actions and search on top, widgets in two columns. */
export function HomeLayout({ widgets }: HomePageLayoutProps) {
  const config = useApi(configApiRef);
  const named = (wanted: (name: string) => boolean) =>
    widgets
      .filter(({ name }) => wanted(name ?? ''))
      .map(({ node, component }) => <div key={node.spec.id}>{component}</div>);

  return (
    <Container>
      <main className={styles.page}>
        <div className={styles.top}>
          <header className={styles.header}>
            <Text as="h1" variant="title-large" className={styles.name}>
              {config.getString('app.title')}
            </Text>
            <Text as="p" color="secondary">
              What the company runs, who owns it, and whether it is ready.
            </Text>
          </header>
          <QuickActions />
        </div>
        {named(name => name === SEARCH)}
        <div className={styles.columns}>
          <div className={styles.widgets}>
            {named(name => name !== SEARCH && !ASIDE.includes(name))}
          </div>
          <div className={styles.widgets}>
            <Doors doors={readDoors(config)} />
            {named(name => ASIDE.includes(name))}
          </div>
        </div>
      </main>
    </Container>
  );
}
