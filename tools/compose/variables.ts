/** A `${NAME}` in docker-compose.yaml. */
export interface Variable {
  name: string;
  /** `:-` gives a value where there is none, `:?` refuses to go on. */
  operator: ':-' | ':?' | '';
  /** What stands behind the operator. */
  rest: string;
}

const VARIABLE = /\$\$|\$\{(\w+)(:[-?])?([^}]*)\}/g;

/** Every variable that a text refers to; `$$` is a plain dollar. */
export function variablesIn(text: string): Variable[] {
  return [...text.matchAll(VARIABLE)].flatMap(([, name, operator, rest]) =>
    name === undefined
      ? []
      : [{ name, operator: operatorOf(operator), rest: rest ?? '' }],
  );
}

/** The text with each variable's value in its place; an empty value counts as none. */
export function interpolate(
  text: string,
  values: Readonly<Record<string, string>>,
): string {
  return text.replaceAll(
    VARIABLE,
    (_, name?: string, operator?: string, rest?: string) => {
      if (name === undefined) {
        return '$';
      }
      const fallback = operator === ':-' ? (rest ?? '') : '';
      return values[name] || fallback;
    },
  );
}

/** The keys of an env file, with their values. */
export function readEnvFile(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^([A-Z]\w*)=(.*)$/gm)].map(
      ([, key = '', value = '']) => [key, value],
    ),
  );
}

function operatorOf(text: string | undefined): Variable['operator'] {
  return text === ':-' || text === ':?' ? text : '';
}
