import { z } from 'zod';

const secret = z.string().min(20);

/** The passwords of one `var` folder, generated at its first start. */
export const Secrets = z.object({
  mongodbKey: secret,
  rabbitmqCookie: secret,
  rabbitmqPassword: secret,
  /** Signs Argo CD's tokens; survives a reset of the platform. */
  argocdKey: secret,
  /** Process → password of its database user. */
  mongodbPasswords: z.record(z.string(), secret),
  /** `<process>.<VARIABLE>` → secret that the process declares. */
  generated: z.record(z.string(), z.string().min(10)).default({}),
});
/** See the schema of the same name. */
export type Secrets = z.infer<typeof Secrets>;
