import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import type { Agent } from 'node:https';
import { text } from 'node:stream/consumers';
import { kubernetesFiles } from './KubernetesFiles.ts';

/** A response of the control plane. */
export interface HttpsAnswer {
  status: number;
  body: string;
}

/**
 * Sends a request to a server of the control plane; both sides present the certificate in `folder`.
 *
 * @throws Error without a response within `timeoutMs`, by default two seconds
 */
export function requestHttps(options: {
  folder: string;
  url: string;
  method?: 'DELETE' | 'GET' | 'PATCH' | 'POST';
  token?: string;
  /** A string is sent unchanged, any other value as JSON. */
  body?: unknown;
  contentType?: string;
  accept?: string;
  /** Keeps connections open between requests; by default each request opens one. */
  agent?: Agent;
  timeoutMs?: number;
}): Promise<HttpsAnswer> {
  const { url, method = 'GET', token, body, timeoutMs = 2000 } = options;
  const { certificate, certificateKey } = kubernetesFiles(options.folder);
  const cert = readFileSync(certificate);
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method,
        agent: options.agent ?? false,
        timeout: timeoutMs,
        ca: cert,
        cert,
        key: readFileSync(certificateKey),
        headers: {
          'content-type': options.contentType ?? 'application/json',
          ...(options.accept && { accept: options.accept }),
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
      },
      response => {
        text(response).then(
          answer => resolve({ status: response.statusCode ?? 0, body: answer }),
          reject,
        );
      },
    );
    sent.once('timeout', () =>
      sent.destroy(new Error(`no response within ${timeoutMs / 1000} s`)),
    );
    sent.once('error', reject);
    const isText = body === undefined || typeof body === 'string';
    sent.end(isText ? body : JSON.stringify(body));
  });
}

/** Returns undefined when the URL returns 2xx within `timeoutMs` milliseconds, else the reason. */
export async function probeHttps(
  folder: string,
  url: string,
  timeoutMs: number,
): Promise<string | undefined> {
  try {
    const { status, body } = await requestHttps({ folder, url, timeoutMs });
    if (status >= 200 && status < 300) {
      return undefined;
    }
    return `not ready (${status}: ${body.trim().split('\n').at(-1)})`;
  } catch (error) {
    return `does not respond: ${error instanceof Error ? error.message : String(error)}`;
  }
}
