import { createRuleTester } from './createRuleTester.ts';
import { noContinueInTests } from './noContinueInTests.ts';

const errors = [{ messageId: 'skips' }] as const;

createRuleTester().run('no-continue-in-tests', noContinueInTests, {
  valid: [
    'for (const a of list) expect(a).toBe(1);',
    'for await (const line of lines) { if (!line) continue; found = line; }',
    'for (const a of list) { expect(a).toBe(1); if (b) continue; c(); }',
  ],
  invalid: [
    {
      code: 'for (const a of list) { if (!a) continue; expect(a).toBe(1); }',
      errors,
    },
    {
      code: 'while (next()) { if (!a) { continue; } await expectMail(a); }',
      errors,
    },
    {
      code: 'for (;;) { if (a) continue; assert.equal(a, b); }',
      errors,
    },
  ],
});
