import type { CompoundEntityRef } from '@backstage/catalog-model';
import {
  useEntityPresentation,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';

interface EntityLinkProps {
  entity: CompoundEntityRef;
  /** Whether it is the heading of what stands below. */
  heading?: boolean;
}

/** The name of an entity, leading to its page. */
export function EntityLink({ entity, heading }: EntityLinkProps) {
  const { primaryTitle } = useEntityPresentation(entity);
  const linkTo = useEntityRefLink();
  const look =
    heading && ({ variant: 'title-x-small', weight: 'bold' } as const);
  return (
    <Link href={linkTo(entity)} {...look}>
      {primaryTitle}
    </Link>
  );
}
