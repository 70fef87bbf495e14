import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personOf } from './personOf.ts';

const user = (name: string, displayName: string) =>
  JSON.stringify({
    kind: 'User',
    metadata: { name },
    spec: { profile: { displayName } },
  });

describe('personOf', () => {
  const root = mkdtempSync(join(tmpdir(), 'person-'));
  afterAll(() => rmSync(root, { recursive: true }));

  it('returns the name as given without a catalog file', () => {
    expect(personOf(root, 'ada')).toBe('ada');
  });

  it.each([
    ['ada', 'Ada Lovelace'],
    ['Ada', 'Ada Lovelace'],
    ['unknown', 'unknown'],
  ])('names %s beside documents that are invalid', (name, person) => {
    const documents = [
      'kind: *nothing',
      'kind: Group',
      user('ada', 'Ada Lovelace'),
      'a: [',
    ];
    writeFileSync(join(root, 'catalog-info.yaml'), documents.join('\n---\n'));
    expect(personOf(root, name)).toBe(person);
  });
});
