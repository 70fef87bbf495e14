import { Container, Link, Text } from '@backstage/ui';
import styles from './NotFoundPage.module.css';

/** Says that there is no such page, and what leads on. */
export function NotFoundPage() {
  return (
    <Container>
      <main className={styles.page}>
        <Text as="h1" variant="title-medium" weight="bold">
          There is no such page
        </Text>
        <Text as="p" color="secondary">
          What stood here may have been renamed or removed, or there is a typing
          error in the address.
        </Text>
        <Text as="p">
          <Link href="/search">Search everything</Link>, or go to{' '}
          <Link href="/">the home page</Link> or{' '}
          <Link href="/catalog">the catalog</Link>.
        </Text>
      </main>
    </Container>
  );
}
