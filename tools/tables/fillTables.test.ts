import { fillTables } from './fillTables.ts';

const tables = { fruit: () => Promise.resolve('| apple |') };

test('a table replaces the text between its markers', async () => {
  const text = [
    'before',
    '<!-- table: fruit -->',
    'old',
    '<!-- end of table -->',
    'after',
  ].join('\n');
  const filled = await fillTables(text, tables);
  expect(filled).toBe(
    'before\n<!-- table: fruit -->\n\n| apple |\n\n<!-- end of table -->\nafter',
  );
  expect(await fillTables(filled, tables)).toBe(filled);
});

test('an unknown table is refused with its name', async () => {
  const text = '<!-- table: cake -->\n<!-- end of table -->';
  await expect(fillTables(text, tables)).rejects.toThrow('called cake');
});
