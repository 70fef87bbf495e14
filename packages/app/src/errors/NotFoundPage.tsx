import { Container, Link, Text } from '@backstage/ui';
import { useLayoutEffect, useState } from 'react';
import styles from './NotFoundPage.module.css';

/** Page for unknown addresses, with links to search, home and the catalog. */
export function NotFoundPage() {
  const [isNested, setNested] = useState(false);
  // Documentation shows this page below the heading of its own page.
  useLayoutEffect(
    () => setNested(document.querySelectorAll('h1').length > 1),
    [],
  );
  return (
    <Container>
      <div className={styles.page}>
        <Text as={isNested ? 'h2' : 'h1'} variant="title-medium" weight="bold">
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
      </div>
    </Container>
  );
}
