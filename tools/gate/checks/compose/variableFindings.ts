import { parseEnv } from 'node:util';
import { stringify } from 'yaml';
import { parseYaml } from '../../../compose/ComposeFile.ts';
import { variablesIn } from '../../../compose/variables.ts';
import { COMPOSE, EXAMPLE, type ComposeInputs } from './ComposeInputs.ts';

const SECRET = /(PASSWORD|PASS|SECRET|TOKEN|KEY)$/;

/** Requires each variable in the example and in use, and refuses the value of a secret in either file. */
export function variableFindings({
  compose,
  text,
  example,
}: ComposeInputs): string[] {
  const named = parseEnv(example);
  // Without comments.
  const code = stringify(parseYaml(text), { lineWidth: 0 });
  const variables = variablesIn(code);
  const used = new Set(variables.map(variable => variable.name));
  const findings = variables.flatMap(({ name, operator }) => {
    const missing = !(name in named)
      ? [
          `${EXAMPLE}: ${name}: missing, though ${COMPOSE} uses it; add ${name}=`,
        ]
      : [];
    const optional =
      SECRET.test(name) && operator !== ':?'
        ? [
            `${COMPOSE}: ${name}: an optional secret; write \${${name}:?see ${EXAMPLE}}`,
          ]
        : [];
    return [...missing, ...optional];
  });
  for (const [name, value] of Object.entries(named)) {
    if (!used.has(name)) {
      findings.push(`${EXAMPLE}: ${name}: nothing uses it; remove it`);
    }
    if (SECRET.test(name) && value !== '') {
      findings.push(`${EXAMPLE}: ${name}: a secret with a value; remove it`);
    }
  }
  for (const [service, { environment }] of Object.entries(compose.services)) {
    for (const [key, value] of Object.entries(environment)) {
      if (!isLiteralSecret(key, value)) {
        continue;
      }
      findings.push(
        `${COMPOSE}: services.${service}.environment.${key}: a literal secret; read it from ${EXAMPLE}`,
      );
    }
  }
  return [...new Set(findings)];
}

/** Whether a value is a literal secret, by the key's name or within an address. */
function isLiteralSecret(key: string, value: string): boolean {
  const literal = variablesIn(value).length === 0;
  return (SECRET.test(key) && literal) || /:\/\/[^/@:$]*:[^$@/]+@/.test(value);
}
