import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { Manifest } from './Manifest.ts';

/** The objects that helm rendered from a chart. */
export class Rendered {
  readonly text: string;
  readonly manifests: readonly Manifest[];

  /** @throws Error when the text is no YAML, or an object has a key twice */
  constructor(text: string) {
    this.text = text;
    // Kubernetes reads YAML 1.1, in which an unquoted `no` is a boolean and `007` a number.
    this.manifests = parseAllDocuments(text, { version: '1.1' })
      .map<unknown>(document => {
        for (const error of document.errors) {
          throw error;
        }
        return z.unknown().parse(document.toJS());
      })
      .filter(one => one !== null)
      .map(one => Manifest.parse(one));
  }

  /** Every object of a kind, as `kind/name`. */
  get names(): string[] {
    return this.manifests.map(
      ({ kind, metadata }) => `${kind}/${metadata.name}`,
    );
  }

  all(kind: string): Manifest[] {
    return this.manifests.filter(one => one.kind === kind);
  }

  /**
   * The one object of a kind and name, read by a schema.
   *
   * @throws Error when there is none, with the names of the existing objects
   */
  one<Schema extends z.ZodType>(
    kind: string,
    name: string,
    schema: Schema,
  ): z.output<Schema> {
    const found = this.all(kind).find(({ metadata }) => metadata.name === name);
    if (!found) {
      throw new Error(`No ${kind}/${name}; there are ${this.names.join(', ')}`);
    }
    return schema.parse(found);
  }
}
