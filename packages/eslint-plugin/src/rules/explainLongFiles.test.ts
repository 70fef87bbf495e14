import { createRuleTester } from './createRuleTester.ts';
import { explainLongFiles } from './explainLongFiles.ts';

const lines = (count: number) => 'f();\n'.repeat(count);
const errors = [{ messageId: 'explain' }] as const;

createRuleTester().run('explain-long-files', explainLongFiles, {
  valid: [
    lines(150),
    `import a from 'a';\n/** One table: its rows are compared. */\n${lines(200)}`,
    `/** One table: its rows are compared. */\nimport a from 'a';\n${lines(200)}`,
  ],
  invalid: [
    { code: lines(151), errors },
    {
      name: 'a line comment is not an explanation',
      code: `// a\n${lines(151)}`,
      errors,
    },
    {
      name: 'a comment further down explains something else',
      code: `f();\n/** g calls f. */\n${lines(151)}`,
      errors,
    },
  ],
});
