import type { ComposeInputs } from './ComposeInputs.ts';
import { environmentFindings } from './environmentFindings.ts';
import { portFindings } from './portFindings.ts';
import { processFindings } from './processFindings.ts';
import { readinessFindings } from './readinessFindings.ts';
import { variableFindings } from './variableFindings.ts';

/** Lists every finding in docker-compose.yaml: file, key and correction. */
export async function findingsIn(inputs: ComposeInputs): Promise<string[]> {
  return [
    ...processFindings(inputs),
    ...portFindings(inputs),
    ...readinessFindings(inputs),
    ...variableFindings(inputs),
    ...(await environmentFindings(inputs)),
  ];
}
