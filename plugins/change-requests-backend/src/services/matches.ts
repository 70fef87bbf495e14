import {
  changeRequestStateSchema,
  type ChangeRequest,
} from '@comptoir/plugin-change-requests-common';
import { z } from 'zod/v4';

const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    value => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).optional(),
  );

/** Query of `GET /`; several values of one parameter match any of them. */
export const filterSchema = z.object({
  state: list(changeRequestStateSchema),
  /** References of entities. */
  entity: list(z.string()),
  /** References of users. */
  author: list(z.string()),
});
export type Filter = z.infer<typeof filterSchema>;

/** Whether a change request meets every condition of the filter. */
export function matches(
  { state, entityRefs, author }: ChangeRequest,
  filter: Filter,
): boolean {
  const lower = (values: string[] = []) =>
    values.map(value => value.toLowerCase());
  const entities = lower(entityRefs);
  return (
    (filter.state?.includes(state) ?? true) &&
    (filter.entity === undefined ||
      lower(filter.entity).some(one => entities.includes(one))) &&
    (filter.author === undefined ||
      lower(filter.author).includes(author.entityRef?.toLowerCase() ?? ''))
  );
}
