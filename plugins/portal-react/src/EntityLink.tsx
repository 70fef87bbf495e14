import type { CompoundEntityRef } from '@backstage/catalog-model';
import {
  useEntityPresentation,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';

/** @public */
export interface EntityLinkProps {
  entity: CompoundEntityRef;
  /** Draws the link as a heading. Default: false. */
  heading?: boolean;
}

/**
 * The title of an entity, linked to its page.
 *
 * @public
 */
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
