import { observeExchanges } from './observeExchanges.ts';
import { readContract } from './readContract.ts';

/**
 * Jest runs this before each test file. A test fails when a service of this
 * process sends or accepts anything that violates its committed `openapi.json`.
 */
const contract = readContract(process.cwd());

if (contract) {
  const findings = new Set<string>();
  const stop = observeExchanges(exchange => {
    const verdict = contract.judge(exchange);
    for (const finding of verdict?.findings ?? []) {
      findings.add(`${verdict?.exchange}: ${finding}`);
    }
  });
  const check = () => {
    const found = [...findings];
    findings.clear();
    expect({ 'violations of openapi.json': found }).toEqual({
      'violations of openapi.json': [],
    });
  };
  afterEach(check);
  afterAll(() => {
    stop();
    check();
  });
}
