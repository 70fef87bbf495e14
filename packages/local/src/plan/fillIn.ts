import { LocalError } from '@comptoir/parts/errors/LocalError';

/**
 * Replaces each `${NAME}` of a declared value by that variable of the process's environment.
 *
 * @throws LocalError when there is no such variable
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
      what: `${declaredIn} does not declare its process properly`,
      why: `comptoir.process refers to \${${name}}, which its environment does not have`,
      remedy: `use one of ${Object.keys(environment)
        .filter(key => /_URL$|^PORT$|^HOST$|^COMPTOIR_/.test(key))
        .join(', ')}, or name it in comptoir.process.secrets`,
    });
  });
}
