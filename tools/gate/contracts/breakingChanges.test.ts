import { breakingChanges } from './breakingChanges.ts';

const thing = {
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 10 },
    size: { type: 'string', enum: ['small', 'large'] },
    note: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    count: { type: 'integer', minimum: 0 },
    lines: {
      type: 'array',
      items: { type: 'object', properties: { sku: { type: 'string' } } },
    },
  },
  required: ['id', 'size'],
  additionalProperties: false,
};
const json = (schema: object) => ({ 'application/json': { schema } });

/** One operation that accepts and returns the same schema, and one event with it. */
function contract(changes: {
  returned?: object;
  accepted?: object;
  operation?: object;
  path?: string;
  paths?: object;
  messages?: object;
  version?: string;
}) {
  const { returned = thing, accepted = thing, version = '1.0.0' } = changes;
  const { path = '/things/{id}' } = changes;
  const operation = {
    parameters: [
      { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
      { name: 'limit', in: 'query', schema: { type: 'integer', maximum: 9 } },
    ],
    requestBody: { content: json(accepted) },
    responses: {
      200: {
        content: json({ $ref: '#/components/schemas/Thing' }),
        headers: { ETag: {} },
      },
    },
    ...changes.operation,
  };
  return {
    info: { version },
    paths: changes.paths ?? { [path]: { put: operation } },
    components: {
      schemas: { Thing: returned },
      messages: changes.messages ?? { 'thing.changed': { payload: returned } },
    },
  };
}

/** The schema with changed properties. */
const having = (properties: object, more: object = {}) => ({
  ...thing,
  properties: { ...thing.properties, ...properties },
  ...more,
});
function lacking(name: string) {
  const rest = Object.entries(thing.properties).filter(([one]) => one !== name);
  return { ...thing, properties: Object.fromEntries(rest) };
}
const changesTo = (changes: Parameters<typeof contract>[0]) =>
  breakingChanges(contract({}), contract(changes));

test.each<[string, Parameters<typeof contract>[0]]>([
  ['nothing', {}],
  [
    'an added field is returned',
    { returned: having({ more: { type: 'string' } }) },
  ],
  ['an added optional field is accepted', { accepted: having({ more: {} }) }],
  [
    'fewer values are returned',
    { returned: having({ size: { enum: ['small'], type: 'string' } }) },
  ],
  [
    'more values are accepted',
    { accepted: having({ id: { type: 'string', maxLength: 99 } }) },
  ],
  [
    'any number is accepted',
    { accepted: having({ count: { type: 'number', minimum: 0 } }) },
  ],
  ['a path parameter has another name', { path: '/things/{slug}' }],
  [
    'the major version is raised',
    { returned: lacking('id'), version: '2.0.0' },
  ],
])('is compatible: %s', (_name, changes) => {
  expect(changesTo(changes)).toEqual([]);
});

const PUT = 'PUT /things/{}';
test.each<[string[], Parameters<typeof contract>[0]]>([
  [[`${PUT} was removed`], { paths: {} }],
  [[`${PUT} 200 was removed`], { operation: { responses: { 204: {} } } }],
  [
    [`${PUT} 200 headers.ETag was removed`],
    {
      operation: {
        responses: {
          200: { content: json({ $ref: '#/components/schemas/Thing' }) },
        },
      },
    },
  ],
  [
    [`${PUT} 200 application/json was removed`],
    {
      operation: { responses: { 200: { content: {}, headers: { ETag: {} } } } },
    },
  ],
  [[`${PUT} now needs a token`], { operation: { security: [{ staff: [] }] } }],
  [
    [`${PUT} query.limit was removed`, `${PUT} query.all is now required`],
    {
      operation: {
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            schema: { type: 'string' },
          },
          { name: 'all', in: 'query', required: true },
        ],
      },
    },
  ],
  [
    [`${PUT} body.more is now required`],
    { accepted: having({ more: {} }, { required: ['id', 'size', 'more'] }) },
  ],
  [[`${PUT} body.note was removed`], { accepted: lacking('note') }],
  [
    [`${PUT} body.note was null and is string`],
    { accepted: having({ note: { type: 'string' } }) },
  ],
  [
    [`${PUT} body.size no longer accepts "large"`],
    { accepted: having({ size: { type: 'string', enum: ['small'] } }) },
  ],
  [
    [`${PUT} body.id maxLength was 10 and is 5`],
    { accepted: having({ id: { type: 'string', maxLength: 5 } }) },
  ],
  [
    [`${PUT} body.id pattern was none and is ^x`],
    {
      accepted: having({
        id: { type: 'string', maxLength: 10, pattern: '^x' },
      }),
    },
  ],
])('is reported for requests and operations: %j', (found, changes) => {
  expect(changesTo(changes)).toEqual(found);
});

const returned = (change: string) => [
  `${PUT} 200 body.${change}`,
  `thing.changed payload.${change}`,
];
test.each<[string, object]>([
  ['note was removed', lacking('note')],
  ['size is no longer always present', { ...thing, required: ['id'] }],
  [
    'size may now be "huge"',
    having({ size: { type: 'string', enum: ['small', 'huge'] } }),
  ],
  ['size may now be other values', having({ size: { type: 'string' } })],
  [
    'count was integer and is number',
    having({ count: { type: 'number', minimum: 0 } }),
  ],
  [
    'count minimum was 0 and is -1',
    having({ count: { type: 'integer', minimum: -1 } }),
  ],
  [
    'id was string and is null',
    having({
      id: { anyOf: [{ type: 'string', maxLength: 10 }, { type: 'null' }] },
    }),
  ],
  [
    'lines[].sku was string and is integer',
    having({
      lines: {
        type: 'array',
        items: { type: 'object', properties: { sku: { type: 'integer' } } },
      },
    }),
  ],
])('is reported for responses and events: %s', (change, now) => {
  expect(changesTo({ returned: now })).toEqual(returned(change));
});

test('an event that is no longer published is reported', () => {
  expect(changesTo({ messages: {} })).toEqual(['thing.changed was removed']);
});

test('recursive schemas are compared once', () => {
  const tree = (leaf: string) => ({
    type: 'object',
    properties: {
      leaf: { type: leaf },
      branches: {
        type: 'array',
        items: { $ref: '#/components/schemas/Thing' },
      },
    },
  });
  const change = 'leaf was string and is integer';
  expect(
    breakingChanges(
      contract({ returned: tree('string'), messages: {} }),
      contract({ returned: tree('integer'), messages: {} }),
    ),
  ).toEqual([`${PUT} 200 body.${change}`]);
});
