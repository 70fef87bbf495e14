import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Author } from '@comptoir/plugin-change-requests-node';
import { z } from 'zod/v4';

const profileSchema = z.object({
  displayName: z.string().optional(),
  email: z.string().optional(),
});

/** Finds the name and the e-mail address of users in the catalog. */
export class People {
  constructor(
    private readonly catalog: Pick<CatalogService, 'getEntityByRef'>,
  ) {}

  /** Describes the signed-in user; a user without an entity has only a name. */
  async describe(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ): Promise<Author> {
    const entityRef = credentials.principal.userEntityRef;
    const { name } = parseEntityRef(entityRef);
    const entity = await this.catalog
      .getEntityByRef(entityRef, { credentials })
      .catch(() => undefined);
    const { displayName, email } =
      profileSchema.safeParse(entity?.spec?.profile).data ?? {};
    return {
      entityRef,
      name: displayName ?? name,
      email: email ?? `${name}@users.invalid`,
    };
  }
}
