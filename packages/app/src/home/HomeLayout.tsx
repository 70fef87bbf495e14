import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { Container, Text } from '@backstage/ui';
import { Doors } from './Doors';
import styles from './HomeLayout.module.css';
import { readDoors } from './readDoors';

const SEARCH = 'HomePageSearchBar';

/** Search first, then what is installed, then the doors to elsewhere. */
export function HomeLayout({ widgets }: HomePageLayoutProps) {
  const config = useApi(configApiRef);
  const search = widgets.find(widget => widget.name === SEARCH);
  const others = widgets.filter(widget => widget !== search);

  return (
    <Container>
      <main className={styles.page}>
        <header className={styles.header}>
          <Text as="h1" variant="title-large" className={styles.name}>
            {config.getString('app.title')}
          </Text>
          <Text as="p" color="secondary">
            What the company runs, who answers for it, and how it is doing.
          </Text>
        </header>
        {search?.component}
        <div className={styles.columns}>
          <div className={styles.widgets}>
            {others.map(widget => (
              <div key={widget.node.spec.id}>{widget.component}</div>
            ))}
          </div>
          <Doors doors={readDoors(config)} />
        </div>
      </main>
    </Container>
  );
}
