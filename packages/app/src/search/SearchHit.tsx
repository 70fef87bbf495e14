import type { SearchResult } from '@backstage/plugin-search-common';
import { Link, Text } from '@backstage/ui';
import { z } from 'zod/v4';
import { Highlighted } from './Highlighted';
import styles from './Search.module.css';

/** Fields of some types of documents. */
const detailsSchema = z.object({
  kind: z.string().optional(),
  owner: z.string().optional(),
  tags: z.array(z.string()).default([]),
  entityTitle: z.string().optional(),
  name: z.string().optional(),
});

/** One result: its title, what it is, and the text around the match. */
export function SearchHit({
  result,
  typeName,
}: {
  result: SearchResult;
  typeName: string;
}) {
  const { type, document } = result;
  const { kind, owner, tags, entityTitle, name } =
    detailsSchema.safeParse(document).data ?? detailsSchema.parse({});
  const isDocs = type === 'techdocs';
  const facts = [
    isDocs ? undefined : kind,
    isDocs ? undefined : owner,
    ...tags,
  ];
  return (
    <li className={styles.hit}>
      <Link href={document.location} variant="title-x-small" weight="bold">
        <Highlighted result={result} field="title" />
        {isDocs && ` | ${entityTitle || name} docs`}
      </Link>
      <Text as="p" variant="body-small" color="secondary">
        {[typeName, ...facts.filter(Boolean)].join(' · ')}
      </Text>
      <Text as="p" className={styles.text}>
        <Highlighted result={result} field="text" />
      </Text>
    </li>
  );
}
