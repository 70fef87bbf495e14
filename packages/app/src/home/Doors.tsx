import { Card, CardBody, CardHeader, Link, Text } from '@backstage/ui';
import styles from './Doors.module.css';
import type { Door } from './readDoors';

/** Links to the shop and the catalog (`app.doors`). */
export function Doors({ doors }: { doors: Door[] }) {
  return (
    <Card>
      <CardHeader>
        <Text as="h2" variant="title-x-small" weight="bold">
          Links
        </Text>
      </CardHeader>
      <CardBody>
        <ul className={styles.list}>
          {doors.map(({ title, description, url }) => (
            <li key={url}>
              <Link href={url}>{title}</Link>
              <Text as="p" variant="body-small" color="secondary">
                {description}
              </Text>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
