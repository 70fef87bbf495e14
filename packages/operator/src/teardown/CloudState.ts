import { z } from 'zod';

const Values = z.record(z.string(), z.unknown());

const Resource = z.object({
  address: z.string(),
  mode: z.string(),
  type: z.string(),
  values: Values,
});
type Resource = z.infer<typeof Resource>;

/** A module of `terraform show -json`; modules contain modules. */
interface Module {
  resources: Resource[];
  child_modules: Module[];
}
const Module: z.ZodType<Module> = z.object({
  resources: z.array(Resource).default([]),
  child_modules: z.lazy(() => z.array(Module)).default([]),
});

const Facts = z.object({
  cluster: z.string(),
  distribution: z.enum(['eks', 'k3s']),
});

/** The part of `terraform show -json` that a teardown reads. */
const Shown = z.object({
  values: z
    .object({
      outputs: z
        .object({ facts: z.object({ value: Facts }).optional() })
        .default({}),
      root_module: Module,
    })
    .optional(),
});

/** A resource that Terraform manages. */
export interface CloudResource {
  /** Such as `module.network.aws_vpc.this`. */
  address: string;
  type: string;
  values: Readonly<Record<string, unknown>>;
}

/** What Terraform knows about one environment. */
export interface CloudState {
  /** The output `facts`; missing after a destroy that was interrupted. */
  facts?: z.infer<typeof Facts> | undefined;
  resources: readonly CloudResource[];
}

/**
 * Parses the output of `terraform show -json`.
 *
 * @throws ZodError or SyntaxError when it has another format
 */
export function parseCloudState(text: string): CloudState {
  const { values } = Shown.parse(JSON.parse(text));
  return {
    facts: values?.outputs.facts?.value,
    resources: values ? managedResources(values.root_module) : [],
  };
}

function managedResources(module: Module): CloudResource[] {
  return [
    ...module.resources.filter(({ mode }) => mode === 'managed'),
    ...module.child_modules.flatMap(managedResources),
  ].map(({ address, type, values }) => ({ address, type, values }));
}
