import { Card, CardBody, CardHeader, Skeleton, Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import { describeFailure } from './describeFailure';
import type { Loaded } from './useLoaded';

/** @public */
export interface PanelProps<T> {
  title: string;
  /** Which system the content comes from, with a capital: `The catalog`. */
  source: string;
  loaded: Loaded<T>;
  children: (value: T) => ReactNode;
}

/**
 * A card for fetched content: a skeleton while it loads, the reason when the
 * request failed, and the last value that arrived.
 *
 * @public
 */
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
            {describeFailure(source, error)}
          </Text>
        )}
        {!error && value === undefined && <Skeleton height={120} />}
        {value !== undefined && children(value)}
      </CardBody>
    </Card>
  );
}
