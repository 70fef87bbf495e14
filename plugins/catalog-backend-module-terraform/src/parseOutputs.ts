import { z } from 'zod/v4';

/**
 * The outputs that become resources: `facts`, by gitops/clusters/facts.schema.json, and
 * `buckets` by purpose. Others are not read, because they may be secret.
 */
const outputsSchema = z.object({
  facts: z.object({
    value: z
      .object({
        cluster: z.string().min(1),
        region: z.string().min(1),
        'account-id': z.string().regex(/^[0-9]{12}$/),
        domain: z.string().min(1),
        'zone-id': z.string().min(1),
        registry: z.string().min(1),
      })
      .catchall(z.string()),
  }),
  buckets: z.object({ value: z.record(z.string(), z.string().min(1)) }),
});
const stateSchema = z.object({ version: z.literal(4), outputs: z.unknown() });

/** Outputs of an environment. */
export interface Outputs {
  /** Facts by name. */
  facts: z.infer<typeof outputsSchema>['facts']['value'];
  /** Names of the buckets by purpose. */
  buckets: Record<string, string>;
}

/**
 * Reads the outputs from a state file, or from what `terraform output -json` printed.
 *
 * @throws Error that names the missing or invalid output
 */
export function parseOutputs(text: string): Outputs {
  const document = parseJson(text);
  const state = stateSchema.safeParse(document);
  const outputs = outputsSchema.safeParse(
    state.success ? state.data.outputs : document,
  );
  if (!outputs.success) {
    const [issue] = outputs.error.issues;
    throw new Error(
      `the output ${issue?.path.join('.')} is invalid (${issue?.message}); apply the environment with the modules of this repository`,
    );
  }
  const { facts, buckets } = outputs.data;
  return { facts: facts.value, buckets: buckets.value };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message would quote the text, which may be a state with secrets.
    throw new Error('the document is not JSON; it may be half-written');
  }
}
