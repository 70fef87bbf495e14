import { get } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const Readiness = z.object({
  checks: z.record(
    z.string(),
    z.object({ status: z.string(), detail: z.string().optional() }),
  ),
});

/** Returns undefined when the URL returns 2xx within `timeoutMs` milliseconds, else the reason. */
export function probeHttp(
  url: string,
  timeoutMs: number,
): Promise<string | undefined> {
  return new Promise(resolve => {
    // No agent: a connection kept alive would delay the process's own shutdown.
    const request = get(
      url,
      {
        agent: false,
        timeout: timeoutMs,
        headers: { accept: 'application/json' },
      },
      response => {
        const status = response.statusCode ?? 0;
        text(response).then(
          body =>
            resolve(
              status >= 200 && status < 300
                ? undefined
                : `not ready (${status}${missingChecks(body)})`,
            ),
          () =>
            resolve(
              'not ready: the response of its health URL was interrupted',
            ),
        );
      },
    );
    request.once('timeout', () => {
      resolve(`${url} does not respond within ${timeoutMs / 1000} s`);
      request.destroy();
    });
    request.once('error', () => resolve(`${url} does not respond`));
  });
}

function missingChecks(body: string): string {
  try {
    const { checks } = Readiness.parse(JSON.parse(body));
    const down = Object.entries(checks).filter(
      ([, { status }]) => status !== 'up',
    );
    return down
      .map(([name, { status, detail }]) => `, ${name} ${detail ?? status}`)
      .join('');
  } catch {
    return '';
  }
}
