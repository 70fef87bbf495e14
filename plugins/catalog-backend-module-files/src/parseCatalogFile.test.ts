import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseCatalogFile } from './parseCatalogFile';

const VALID = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: cart
  tags: [shop]
spec:
  type: service
  lifecycle: production
  owner: team-shop
`;

async function parse(text: string) {
  const names: string[] = [];
  const errors: string[] = [];
  for await (const result of parseCatalogFile({
    data: Buffer.from(text),
    location: { type: 'file', target: '/shop/catalog-info.yaml' },
  })) {
    if (result.type === 'entity') {
      names.push(result.entity.metadata.name);
    } else if (result.type === 'error') {
      errors.push(result.error.message);
    }
  }
  return { names, errors };
}

/** Each replaces a part of the valid file; then the line and the error that names it. */
const FAULTS: [string, string, string, number, string][] = [
  [
    'an alias without anchor',
    'team-shop',
    '*team',
    9,
    'The alias *team has no anchor: add &team before it',
  ],
  ['invalid YAML', 'name: cart', 'name: [', 5, 'The YAML is invalid'],
  [
    'a key twice',
    'type: service',
    'type: a\n  type: b',
    8,
    'Map keys must be unique',
  ],
  [
    'a root field in capitals',
    'kind:',
    'Kind:',
    2,
    'The field Kind does not exist: write kind',
  ],
  [
    'a name in capitals',
    'name: cart',
    'Name: cart',
    4,
    'The field metadata.Name does not exist: write name',
  ],
  [
    'an owner in capitals',
    'owner:',
    'Owner:',
    9,
    'The field spec.Owner does not exist: write owner',
  ],
  [
    'an optional field in lower case',
    'owner:',
    'dependson: []\n  owner:',
    9,
    'The field spec.dependson does not exist: write dependsOn',
  ],
  [
    'a field with a hyphen',
    'owner:',
    'provides-apis: []\n  owner:',
    9,
    'The field spec.provides-apis does not exist: write providesApis',
  ],
  [
    'a numeric name',
    'name: cart',
    'name: 123',
    4,
    'metadata.name is a number, not text: write it in quotes ("123")',
  ],
  [
    'a boolean owner',
    'owner: team-shop',
    'owner: yes\n  system: true',
    10,
    'spec.system is a boolean, not text',
  ],
  [
    'a numeric tag',
    'tags: [shop]',
    'tags:\n    - shop\n    - 2024',
    7,
    'metadata.tags[1] is a number',
  ],
  [
    'a numeric annotation',
    'tags: [shop]',
    'annotations:\n    a/b: 1',
    6,
    'metadata.annotations.a/b is a number',
  ],
  [
    'an empty owner',
    'owner: team-shop',
    'owner:',
    9,
    'spec.owner is empty: write a value',
  ],
  [
    'a missing owner',
    '  owner: team-shop\n',
    '',
    6,
    "spec must have required property 'owner'",
  ],
  [
    'a missing name',
    '  name: cart\n',
    '',
    3,
    'The field metadata.name is missing: add it',
  ],
  [
    'a missing kind',
    'kind: Component\n',
    '',
    1,
    'The field kind is missing: add it',
  ],
  [
    'an unknown kind',
    'kind: Component',
    'kind: Komponent',
    2,
    'The kind Komponent does not exist: write one of API, Component',
  ],
  [
    'a kind in lower case',
    'kind: Component',
    'kind: component',
    2,
    'The kind component does not exist: write Component',
  ],
  [
    'an unknown version',
    'v1alpha1',
    'v1',
    1,
    'The kind Component has no apiVersion backstage.io/v1: write backstage.io/v1alpha1',
  ],
  [
    'a name with a space',
    'name: cart',
    'name: the cart',
    4,
    'metadata.name "the cart" is invalid',
  ],
  [
    'an unknown placeholder',
    'owner: team-shop',
    'owner:\n    $file: ./owner',
    10,
    'The placeholder spec.owner.$file does not exist: write $text, $json or $yaml',
  ],
  [
    'a placeholder without path',
    'owner: team-shop',
    'owner:\n    $text: 3',
    10,
    'spec.owner.$text is not the path of a file',
  ],
  [
    'a list in place of text',
    'owner: team-shop',
    'owner: [a]',
    9,
    'spec.owner must be string',
  ],
];

describe('parseCatalogFile', () => {
  it('emits the entities of a valid file', async () => {
    expect(
      await parse(`---\n${VALID}---\n${VALID.replace('cart', 'mail')}---\n`),
    ).toEqual({
      names: ['cart', 'mail'],
      errors: [],
    });
  });

  it.each(FAULTS)('names %s', async (_, part, fault, line, message) => {
    const text = VALID.replace(part, fault);
    expect(text).not.toBe(VALID);

    const { names, errors } = await parse(text);

    expect(names).toEqual([]);
    expect(errors).toContainEqual(
      expect.stringContaining(`file:/shop/catalog-info.yaml:${line}: `),
    );
    expect(errors.join()).toContain(message);
  });

  it.each(['just text', '- a list', '42'])(
    'names a document that is no entity: %s',
    async text => {
      expect((await parse(text)).errors).toEqual([
        expect.stringContaining(':1: The document is not an entity'),
      ]);
    },
  );

  it('names every error, with lines of the whole file, and emits the other entities', async () => {
    const second = VALID.replace('cart', '7').replace('owner:', 'Owner:');

    const { names, errors } = await parse(`${VALID}---\n${second}`);

    expect(names).toEqual(['cart']);
    expect(errors).toEqual([
      expect.stringContaining(':19: The field spec.Owner'),
      expect.stringContaining(':14: metadata.name is a number'),
    ]);
  });

  it('accepts placeholders, templates and anchors', async () => {
    const text = VALID.replace(
      'owner: team-shop',
      'owner: &a team-shop\n  system: *a',
    ).replace('lifecycle: production', 'lifecycle: { $text: ./lifecycle }');

    expect(await parse(text)).toEqual({ names: ['cart'], errors: [] });
  });

  const repository = resolve(__dirname, '../../..');
  const files = globSync(
    [
      'catalog-info.yaml',
      '{packages,plugins,services}/*/catalog-info.yaml',
      'tools/catalog-info.yaml',
      'templates/*/template.yaml',
      'templates/service/golden/services/*/catalog-info.yaml',
    ],
    { cwd: repository },
  );

  it.each(files)('accepts %s', async file => {
    const { names, errors } = await parse(
      readFileSync(join(repository, file), 'utf8'),
    );

    expect(errors).toEqual([]);
    expect(names).not.toEqual([]);
  });
});
