import type { CompoundEntityRef } from '@backstage/catalog-model';
import {
  useEntityPresentation,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';

/** The name of an entity, leading to its page. */
export function EntityLink({ entity }: { entity: CompoundEntityRef }) {
  const { primaryTitle } = useEntityPresentation(entity);
  const linkTo = useEntityRefLink();
  return <Link href={linkTo(entity)}>{primaryTitle}</Link>;
}
