import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { kubernetesFiles } from './KubernetesFiles.ts';

/** An answer of the control plane. */
export interface HttpsAnswer {
  status: number;
  body: string;
}

/**
 * Asks one of the control plane's servers, which shows and is shown the certificate in `folder`.
 * Waits at most two seconds, unless told.
 *
 * @throws Error when it does not answer
 */
export function requestHttps(options: {
  folder: string;
  url: string;
  method?: 'GET' | 'PATCH' | 'POST';
  token?: string;
  /** A string as it is, anything else as JSON. */
  body?: unknown;
  contentType?: string;
  accept?: string;
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
        agent: false,
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
      sent.destroy(new Error(`no answer within ${timeoutMs / 1000} s`)),
    );
    sent.once('error', reject);
    const isText = body === undefined || typeof body === 'string';
    sent.end(isText ? body : JSON.stringify(body));
  });
}

/** Undefined when the URL answers 2xx, else what is missing. */
export async function probeHttps(
  folder: string,
  url: string,
): Promise<string | undefined> {
  try {
    const { status, body } = await requestHttps({ folder, url });
    if (status >= 200 && status < 300) {
      return undefined;
    }
    return `not ready (${status}: ${body.trim().split('\n').at(-1)})`;
  } catch (error) {
    return `does not answer: ${error instanceof Error ? error.message : String(error)}`;
  }
}
