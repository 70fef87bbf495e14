import { LocalError } from '@comptoir/parts/errors/LocalError';

/**
 * Replaces each `${NAME}` of a declared value by that variable of the process's environment.
 *
 * @throws LocalError when the variable does not exist
 */
export function fillIn(
  value: string,
  environment: Readonly<Record<string, string>>,
  declaredIn: string,
): string {
  return value.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => {
    const found = environment[name];
    if (found !== undefined) {
      return found;
    }
    throw new LocalError({
      what: `${declaredIn} has an invalid process declaration`,
      why: `comptoir.process refers to \${${name}}, which is not in its environment`,
      remedy: `use one of ${Object.keys(environment)
        .filter(key => /_URL$|^PORT$|^HOST$|^COMPTOIR_/.test(key))
        .join(', ')}, or name it in comptoir.process.secrets`,
    });
  });
}
