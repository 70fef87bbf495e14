import { z } from 'zod';
import type { Buildah } from './Buildah.ts';

/** The run-time configuration of an image. */
export const ImageConfig = z.object({
  User: z.string(),
  WorkingDir: z.string(),
  Env: z.array(z.string()),
  Cmd: z.array(z.string()),
  StopSignal: z.string(),
  Healthcheck: z.object({ Test: z.array(z.string()) }),
});
/** See the schema of the same name. */
export type ImageConfig = z.infer<typeof ImageConfig>;

const Inspected = z.object({ Docker: z.object({ config: ImageConfig }) });
const Listed = z.array(z.object({ size: z.string() }));

/** @throws ZodError naming each missing field */
export async function readImageConfig(
  buildah: Buildah,
  image: string,
): Promise<ImageConfig> {
  const text = await buildah.output('inspect', '--type', 'image', image);
  return Inspected.parse(JSON.parse(text)).Docker.config;
}

/** The formatted size of an image including its base: "350 MB". */
export async function readImageSize(
  buildah: Buildah,
  image: string,
): Promise<string> {
  const text = await buildah.output('images', '--json', image);
  return Listed.parse(JSON.parse(text))[0]?.size ?? 'unknown size';
}
