import { z } from 'zod';
import { text } from './names.ts';

/** The settings of a cluster's Argo CD that differ between clusters. */
export const ArgocdSettings = z.strictObject({
  url: text(
    /^https:\/\/[^/\s]+$/,
    'must be an address that begins with https://, without a path',
  )
    .optional()
    .describe(
      'The address of Argo CD in a browser. Required except for one machine.',
    ),
  refreshSeconds: z
    .int('must be a whole number')
    .min(30, 'must be at least 30')
    .max(3600, 'must be at most 3600')
    .optional()
    .describe(
      'Seconds between two comparisons of an application with Git, 30 to 3600; a webhook triggers one at once. Default 180.',
    ),
  unchecked: z
    .record(
      text(/^[a-z0-9.]+_[A-Z][A-Za-z]+$/, 'must be a kind: <group>_<Kind>'),
      text(/\S/, 'must say why').describe(
        'Why the kind cannot be checked on this cluster.',
      ),
    )
    .optional()
    .describe(
      'Kinds that are healthy without a check, as <group>_<Kind>. Default none.',
    ),
  notifications: z
    .strictObject({
      url: text(/^https?:\/\/\S+$/, 'must be an address').describe(
        'The URL of Backstage’s notifications API, or of a service that accepts the same requests; the key owners-token of the Secret argocd-notifications-secret is sent as the bearer token. Required.',
      ),
    })
    .optional()
    .describe(
      'Where owners are notified of failed syncs and degraded applications. Default nowhere.',
    ),
});
