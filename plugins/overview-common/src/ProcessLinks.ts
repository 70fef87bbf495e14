import { z } from 'zod/v4';

const webAddress = z.url({ protocol: /^https?$/ });

/**
 * Addresses of a process, each absent when there is none that a browser reaches.
 *
 * Response of `GET /api/overview/processes/<name>`.
 *
 * @public
 */
export const processLinksSchema = z.object({
  /** Its first page, or the document of its API. */
  open: webAddress.optional(),
  /** Its readiness. */
  health: webAddress.optional(),
  metrics: webAddress.optional(),
  /** Path of its log file on the portal's machine. */
  log: z.string().min(1).optional(),
  /** Web address, or path of the portal with a leading slash. */
  runbook: z.union([webAddress, z.string().regex(/^\/(?!\/)/)]).optional(),
});
/** @public */
export type ProcessLinks = z.infer<typeof processLinksSchema>;

/**
 * Annotation of an entity: its runbook, as a web address, or as a path of the
 * portal with a leading slash. It replaces the configured runbook.
 *
 * @public
 */
export const RUNBOOK_ANNOTATION = 'comptoir.dev/runbook';
