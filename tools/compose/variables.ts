/** A reference `${NAME}` in docker-compose.yaml. */
export interface Variable {
  name: string;
  /** `:-` defines a default, `:?` an error when the variable is empty. */
  operator: ':-' | ':?' | '';
  /** The text after the operator. */
  rest: string;
}

const VARIABLE = /\$\$|\$\{(\w+)(:[-?])?([^}]*)\}/g;

/** Finds every variable reference of a text; `$$` is a plain dollar. */
export function variablesIn(text: string): Variable[] {
  return [...text.matchAll(VARIABLE)].flatMap(([, name, operator, rest]) =>
    name === undefined
      ? []
      : [{ name, operator: operatorOf(operator), rest: rest ?? '' }],
  );
}

/** Replaces each variable by its value; an empty value counts as absent. */
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

function operatorOf(text: string | undefined): Variable['operator'] {
  return text === ':-' || text === ':?' ? text : '';
}
