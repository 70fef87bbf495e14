import { Card, CardBody, CardHeader, Skeleton, Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import type { Loaded } from './useLoaded';

interface PanelProps<T> {
  title: string;
  /** Who is asked, as it stands in front of "does not answer". */
  source: string;
  loaded: Loaded<T>;
  children: (value: T) => ReactNode;
}

/** A card whose content is fetched: a shadow of it first, or what went wrong. */
export function Panel<T>({ title, source, loaded, children }: PanelProps<T>) {
  const { value, error } = loaded;
  return (
    <Card>
      <CardHeader>
        <Text as="h2" variant="title-x-small" weight="bold">
          {title}
        </Text>
      </CardHeader>
      <CardBody>
        {error && (
          <Text as="p" color="secondary">
            {source} does not answer: {error.message}
          </Text>
        )}
        {!error && value === undefined && <Skeleton height={120} />}
        {value !== undefined && children(value)}
      </CardBody>
    </Card>
  );
}
