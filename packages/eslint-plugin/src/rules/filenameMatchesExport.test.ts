import { createRuleTester } from './createRuleTester.ts';
import { filenameMatchesExport } from './filenameMatchesExport.ts';

const options = [{ fixedNames: ['plugin'] }] as const;
const refused = (filename: string, code: string, expected: string) => ({
  code,
  filename,
  options,
  errors: [{ messageId: 'rename', data: { expected } }] as const,
});

createRuleTester().run('filename-matches-export', filenameMatchesExport, {
  valid: [
    { filename: 'a/BusLink.ts', code: 'export class BusLink {}' },
    { filename: 'createLog.ts', code: 'export function createLog() {}' },
    { filename: 'Panel.tsx', code: 'export const Panel = () => <p />;' },
    { filename: 'Reply.ts', code: 'export interface Reply { a: string }' },
    { filename: 'usage.ts', code: 'export const USAGE = "";' },
    { filename: 'smallPrice.ts', code: 'export const SMALL_PRICE = 1;' },
    {
      name: 'one of several exports has the name of the file',
      filename: 'PageCursor.ts',
      code: 'export class PageCursor {} export const pageOf = () => 1;',
    },
    {
      name: 'several exports share a topic',
      filename: 'orderIds.ts',
      code: 'export const orderId = 1; export const orderNumber = 2;',
    },
    {
      name: 'a schema and its type are one name',
      filename: 'Change.ts',
      code: 'export const Change = 1; export type Change = string;',
    },
    {
      name: 'an export list counts',
      filename: 'metrics.ts',
      code: 'const metrics = 1; export { metrics }; export type { A } from "a";',
    },
    { filename: 'run.ts', code: 'run();' },
    { filename: 'anything.test.ts', code: 'export const other = 1;' },
    { filename: 'plugin.ts', code: 'export const shopPlugin = 1;', options },
  ],
  invalid: [
    refused('busLink.ts', 'export class BusLink {}', 'BusLink.ts'),
    refused('panel.tsx', 'export const Panel = () => <p />;', 'Panel.tsx'),
    refused('reply.ts', 'export type Reply = string;', 'Reply.ts'),
    refused('CreateLog.ts', 'export function createLog() {}', 'createLog.ts'),
    refused('id.ts', 'export const newId = () => 1;', 'newId.ts'),
    refused('limit.ts', 'export const SMALL_PRICE = 1;', 'smallPrice.ts'),
    refused('texts.ts', 'export default function useTexts() {}', 'useTexts.ts'),
    refused(
      'log.ts',
      'export type Log = string; export function createLog() {}',
      'createLog.ts',
    ),
    refused(
      'pageCursor.ts',
      'export class PageCursor {} export const pageOf = () => 1;',
      'PageCursor.ts',
    ),
    refused(
      'OrderIds.ts',
      'export const orderId = 1; export const orderNumber = 2;',
      'orderIds.ts',
    ),
  ],
});
