import { z } from 'zod';
import { localDefaults } from './localDefaults.ts';

/** A schema over the environment, as `loadConfig` reads it. */
export type ConfigSchema<Config> = z.ZodType<Config> & {
  readonly shape: z.core.$ZodShape;
};

/**
 * The schema of a process's environment. Outside local mode it refuses the
 * local default of each `secret` and the absence of each
 * `requiredOutsideLocal`, also when other keys are invalid, so that one error
 * names every invalid key.
 */
export function defineConfig<Shape extends z.ZodRawShape>(shape: Shape) {
  let schema = z.object(shape);
  for (const [key, field] of Object.entries(shape)) {
    if (!(field instanceof z.ZodType)) {
      continue;
    }
    const local = localDefaults.get(field);
    if (!local) {
      continue;
    }
    schema = schema.refine(
      config => isLocal(config) || valueOf(config, key) !== local.value,
      {
        path: [key],
        message: 'is required outside local mode',
        when: () => true,
      },
    );
  }
  return schema;
}

function isLocal(config: object): boolean {
  return valueOf(config, 'COMPTOIR_MODE') === 'local';
}

function valueOf(config: object, key: string): unknown {
  return new Map<string, unknown>(Object.entries(config)).get(key);
}
