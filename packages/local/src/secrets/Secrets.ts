import { z } from 'zod';

const secret = z.string().min(20);

/** The passwords of one `var` folder, made up on its first start. */
export const Secrets = z.object({
  mongodbKey: secret,
  rabbitmqCookie: secret,
  rabbitmqPassword: secret,
  /** Each process's password to its own database. */
  mongodbPasswords: z.record(z.string(), secret),
  /** What processes asked for, by `<process>.<VARIABLE>`. */
  generated: z.record(z.string(), z.string().min(10)).default({}),
});
/** See the schema of the same name. */
export type Secrets = z.infer<typeof Secrets>;
