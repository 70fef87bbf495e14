import { SYSTEM_PATHS } from '@comptoir/kit/http/createSystemApp';
import { ApiDocument, type Operation } from './ApiDocument.ts';
import { answerFindings } from './answerFindings.ts';
import type { Exchange } from './Exchange.ts';
import { requestFindings } from './requestFindings.ts';
import { Schemas } from './Schemas.ts';

/** An operation and its JSON pointer. */
export interface Found {
  operation: Operation;
  pointer: readonly string[];
  /** Values of the path's parameters. */
  params: Readonly<Record<string, string>>;
}

/** The name of an exchange and its violations of the contract. */
export interface Verdict {
  /** `GET /v1/things/{id} 200`; the path itself if the contract does not declare it. */
  exchange: string;
  findings: string[];
}

/** Checks exchanges against an OpenAPI document. */
export class ApiContract {
  readonly #document: ApiDocument;
  readonly #schemas: Schemas;
  readonly #templates: readonly { template: string; pattern: RegExp }[];

  constructor(document: object) {
    this.#document = ApiDocument.parse(document);
    this.#schemas = new Schemas(document);
    // `/things/latest` before `/things/{id}`.
    this.#templates = Object.keys(this.#document.paths)
      .sort((one, other) => one.split('{').length - other.split('{').length)
      .map(template => ({ template, pattern: patternOf(template) }));
  }

  /** Checks an exchange; returns undefined for paths outside the API: health, metrics, the document itself. */
  judge(exchange: Exchange): Verdict | undefined {
    const { method, url, status } = exchange;
    const { pathname } = new URL(url, 'http://service');
    if (SYSTEM_PATHS.some(path => pathname === path)) {
      return undefined;
    }
    const match = this.#match(pathname);
    const name = `${method} ${match?.template ?? pathname} ${status}`;
    return { exchange: name, findings: this.#findings(exchange, match) };
  }

  #findings(exchange: Exchange, match: Match | undefined): string[] {
    const { method, status } = exchange;
    if (!match) {
      return status === 404 ? [] : ['the contract has no such path'];
    }
    const item = this.#document.paths[match.template] ?? {};
    const name = (method === 'HEAD' ? 'GET' : method).toLowerCase();
    const operation = item[name];
    if (!operation) {
      return status === 405 ? [] : ['the contract has no such method here'];
    }
    const pointer = ['paths', match.template, name];
    const found = { operation, pointer, params: match.params };
    return [
      ...answerFindings(exchange, found, this.#schemas),
      // Rejected requests may violate the contract.
      ...(status < 400 ? requestFindings(exchange, found, this.#schemas) : []),
    ];
  }

  #match(pathname: string): Match | undefined {
    for (const { template, pattern } of this.#templates) {
      const groups = pattern.exec(pathname)?.groups;
      if (groups) {
        return { template, params: { ...groups } };
      }
    }
    return undefined;
  }
}

interface Match {
  template: string;
  params: Record<string, string>;
}

function patternOf(template: string): RegExp {
  const source = template
    .split(/(\{\w+\})/)
    .map(part =>
      /^\{\w+\}$/.test(part)
        ? `(?<${part.slice(1, -1)}>[^/]+)`
        : part.replaceAll(/[^\w/]/g, '\\$&'),
    )
    .join('');
  // The named group guarantees that every match has groups.
  return new RegExp(`^(?<path>${source})/?$`);
}
