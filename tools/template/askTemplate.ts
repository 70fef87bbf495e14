import { eventually } from '@comptoir/kit-testing/eventually';
import { z } from 'zod';

const SignedIn = z.object({
  backstageIdentity: z.object({ token: z.string() }),
});
const Created = z.object({ id: z.string() });
const Events = z.array(
  z.object({
    id: z.int(),
    type: z.string(),
    body: z.object({ message: z.string() }),
  }),
);

/**
 * Runs a template on a running portal as its guest user, and waits until it
 * ends.
 *
 * @returns the text of its log
 * @throws Error when the portal refuses it, with the response
 */
export async function askTemplate(
  portal: string,
  name: string,
  values: Readonly<Record<string, string>>,
): Promise<string> {
  const request = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${portal}/api/${path}`, init);
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${path}: ${answer.status} ${text}`);
    }
    return JSON.parse(text) as unknown;
  };
  const { backstageIdentity } = SignedIn.parse(
    await request('auth/guest/refresh', { method: 'POST' }),
  );
  const headers = {
    authorization: `Bearer ${backstageIdentity.token}`,
    'content-type': 'application/json',
  };
  // A portal may still read its catalog after its start.
  await eventually(() =>
    request(`catalog/entities/by-name/template/default/${name}`, { headers }),
  );
  const templateRef = `template:default/${name}`;
  const { id } = Created.parse(
    await request('scaffolder/v2/tasks', {
      method: 'POST',
      headers,
      body: JSON.stringify({ templateRef, values }),
    }),
  );
  const log: string[] = [];
  for (let after = 0; ;) {
    // Responds as soon as there is a new event.
    const events = Events.parse(
      await request(`scaffolder/v2/tasks/${id}/events?after=${after}`, {
        headers,
      }),
    );
    for (const event of events) {
      after = event.id;
      log.push(event.body.message);
      if (event.type === 'completion') {
        return log.join('\n');
      }
    }
  }
}
