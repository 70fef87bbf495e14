import { imagesToTry } from '../../images/imagesToTry.ts';
import { ImageTrials, type Trial } from '../../images/ImageTrials.ts';
import { openStore } from '../../images/openStore.ts';
import { failed, passed, skipped, type Check, type Suite } from '../Check.ts';

/**
 * Builds every image of docker compose without an engine and runs it as compose does:
 * with the real parts, read-only, as its unprivileged user. Skipped where a machine does not
 * allow it.
 *
 * @param only the image to test; default: all
 */
export async function imagesSuite(root: string, only?: string): Promise<Suite> {
  const { compose, images } = await imagesToTry(root);
  const store = await openStore();
  const trials =
    typeof store === 'string'
      ? undefined
      : new ImageTrials({ buildah: store, root, compose });
  const reason = typeof store === 'string' ? store : '';
  const check = (
    name: string,
    run: (trials: ImageTrials) => Promise<Trial>,
  ): Check => ({
    name,
    async run() {
      if (!trials) {
        return skipped(name, reason);
      }
      const { findings, note } = await run(trials);
      return findings.length === 0
        ? { ...passed(), note }
        : failed(findings.join('\n'));
    },
  });
  return {
    name: 'images',
    minutes: 5,
    atOnce: 1,
    checks: [
      check('base image', one => one.base()),
      ...images
        .filter(({ name }) => only === undefined || name === only)
        .map(image =>
          check(`image ${image.service.image}`, one => one.try(image)),
        ),
      check('every container shuts down gracefully', one => one.end()),
    ],
    close: () => trials?.close() ?? Promise.resolve(),
  };
}
