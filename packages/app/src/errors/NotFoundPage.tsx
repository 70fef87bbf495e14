import { Container, Link, Text } from '@backstage/ui';
import styles from './NotFoundPage.module.css';

/** Page for unknown addresses, with links to search, home and the catalog. */
export function NotFoundPage() {
  return (
    <Container>
      <main className={styles.page}>
        <Text as="h1" variant="title-medium" weight="bold">
          Page not found
        </Text>
        <Text as="p" color="secondary">
          This page may have been renamed or removed, or the address may contain
          a typing error.
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
