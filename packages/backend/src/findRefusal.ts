import type { IncomingHttpHeaders } from 'node:http';
import { GUARDED_PATHS, PROXY_ROUTES, type ProxyRoute } from './proxyRoutes';

/** The request line and headers of a request. */
export interface ProxyRequest {
  method: string;
  /** As received, with the query. */
  url: string;
  /** As the router reads it from `url`. */
  path: string;
  headers: IncomingHttpHeaders;
}

/** Why a request is refused, and with which response. */
export interface Refusal {
  status: 403 | 405;
  message: string;
  /** Methods that the route permits; only with status 405. */
  allow?: string;
}

/** Headers with which a server behind a proxy may replace method or user. */
const OVERRIDES = /^(x-(http-)?method(-override)?|impersonate-.*)$/;
const refuse = (message: string): Refusal => ({ status: 403, message });
const NAME = '[A-Za-z0-9][A-Za-z0-9._-]*';

/**
 * Returns why a request to a proxy is refused; undefined when it is one of
 * {@link PROXY_ROUTES}, or not a request to a proxy.
 */
export function findRefusal(request: ProxyRequest): Refusal | undefined {
  const { method, url, path, headers } = request;
  if (!isGuarded(path)) {
    return undefined;
  }

  const route = url.startsWith('/')
    ? PROXY_ROUTES.find(one => patternOf(one).test(path))
    : undefined;
  const methods = route?.methods ?? ['GET', 'HEAD'];
  if (!methods.includes(method)) {
    const allow = methods.join(', ');
    return {
      status: 405,
      message: `The portal forwards only ${allow} requests to this path`,
      allow,
    };
  }
  if (!route) {
    return refuse('The portal forwards no requests to this path');
  }
  const header = Object.keys(headers).find(name => OVERRIDES.test(name));
  if (header) {
    return refuse(`The portal forwards no requests with the header ${header}`);
  }
  if (headers.upgrade) {
    return refuse('The portal forwards no connection upgrades');
  }
  const query = new URLSearchParams(url.slice(path.length));
  const parameter = [...query.keys()].find(key => !route.query.includes(key));
  if (parameter !== undefined) {
    return refuse(
      `The portal does not forward the parameter "${parameter}" to this path`,
    );
  }
  return undefined;
}

function patternOf({ path }: ProxyRoute): RegExp {
  const escaped = path.replaceAll('.', '\\.').replace(/:\w+/g, NAME);
  return new RegExp(`^${escaped}$`);
}

/** Whether any spelling of a path leads below a guarded one. */
function isGuarded(path: string): boolean {
  const segments: string[] = [];
  for (const segment of decode(path).toLowerCase().split(/[/\\]/)) {
    if (segment === '..') {
      segments.pop();
    } else if (segment !== '' && segment !== '.') {
      segments.push(segment);
    }
  }
  const plain = `/${segments.join('/')}/`;
  return GUARDED_PATHS.some(guarded => plain.startsWith(`${guarded}/`));
}

/** Decodes a path until nothing encoded is left. */
function decode(path: string): string {
  try {
    const decoded = decodeURIComponent(path);
    return decoded === path ? path : decode(decoded);
  } catch {
    return path;
  }
}
