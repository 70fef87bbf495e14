import { z } from 'zod';

const Attributes = z.record(z.string(), z.unknown());

/** The part of `terraform show -json` that the checks read. */
export const Plan = z.object({
  resource_changes: z.array(
    z.object({
      address: z.string(),
      module_address: z.string().optional(),
      mode: z.string(),
      type: z.string(),
      change: z.object({
        actions: z.array(z.string()),
        after: Attributes.nullable(),
        after_unknown: Attributes,
      }),
    }),
  ),
});
export type Plan = z.infer<typeof Plan>;

/** A resource that a plan creates. */
export interface PlannedResource {
  /** Such as `module.network.aws_vpc.this`. */
  address: string;
  /** The module's address; empty in the root module. */
  module: string;
  type: string;
  /** Values known before anything is created. */
  values: Readonly<Record<string, unknown>>;
  /** Attributes that are set to a value that is not known yet, with `true`. */
  unknown: Readonly<Record<string, unknown>>;
}

/** The resources that a plan creates or keeps. */
export function plannedResources(plan: Plan): PlannedResource[] {
  return plan.resource_changes.flatMap(
    ({ address, module_address: module = '', mode, type, change }) =>
      mode === 'managed' && change.after
        ? {
            address,
            module,
            type,
            values: change.after,
            unknown: change.after_unknown,
          }
        : [],
  );
}
