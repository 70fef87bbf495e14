import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** Id of the document among the compiled schemas. */
const HOME = 'contract.json';

/** The JSON schemas of a contract, by JSON pointer. */
export class Schemas {
  readonly #ajv: Ajv2020;
  readonly #coercing: Ajv2020;

  constructor(document: object) {
    this.#ajv = createAjv(false).addSchema(document, HOME);
    this.#coercing = createAjv('array').addSchema(document, HOME);
  }

  /** Lists the violations of the schema at the pointer in a value: `body.lines.0.price must be integer`. */
  findings(
    place: string,
    pointer: readonly string[],
    value: unknown,
  ): string[] {
    const found = this.#ajv.getSchema(refOf(pointer));
    if (!found) {
      return [`the contract has nothing at ${pointer.join('/')}`];
    }
    return explain(place, found, value);
  }

  /** Lists the violations in the named strings of a query, path or header, each with its own schema. */
  findingsInTexts(
    place: string,
    schemas: Readonly<Record<string, readonly string[]>>,
    required: readonly string[],
    texts: Readonly<Record<string, unknown>>,
  ): string[] {
    const properties = Object.fromEntries(
      Object.entries(schemas).map(([name, pointer]) => [
        name,
        { $ref: refOf(pointer) },
      ]),
    );
    const schema = { type: 'object', properties, required };
    return explain(place, this.#coercing.compile(schema), { ...texts });
  }
}

/** Creates a validator; `array` converts strings to the declared types, and a single value to a list. */
function createAjv(coerceTypes: false | 'array'): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    coerceTypes,
    logger: false,
    // The added document is OpenAPI, not a JSON schema.
    validateSchema: false,
  });
  return addFormats.default(ajv);
}

const refOf = (pointer: readonly string[]) =>
  `${HOME}#/${pointer
    .map(part => part.replaceAll('~', '~0').replaceAll('/', '~1'))
    .map(encodeURIComponent)
    .join('/')}`;

function explain(
  root: string,
  validate: ValidateFunction,
  value: unknown,
): string[] {
  if (validate(value)) {
    return [];
  }
  return (validate.errors ?? []).map(({ instancePath, params, ...error }) => {
    const extra: unknown = params['additionalProperty'];
    const place = [
      root,
      ...instancePath.split('/').slice(1),
      ...(typeof extra === 'string' ? [extra] : []),
    ].join('.');
    return `${place} ${error.message ?? error.keyword}`;
  });
}
