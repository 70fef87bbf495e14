import type { Image } from '@comptoir/plugin-delivery-common';
import { FailedReads } from './FailedReads';
import type { FollowedBranch } from './FollowedBranch';
import { parseReleaseFile } from './parseReleaseFile';

interface EarlierImagesOptions {
  branch: Pick<FollowedBranch, 'earlier'>;
  /** Called after the images of a service were read. */
  onChange: (service: string) => void;
  /** Called when images that could not be read are due again. */
  onRetry: () => void;
}

/** Images that earlier versions of a release file name, read when one of them is needed. */
export class EarlierImages {
  private readonly read = new Map<string, ReadonlyMap<string, Image>>();
  private readonly failed = new FailedReads(keys => {
    keys.forEach(key => this.read.delete(key));
    this.options.onRetry();
  });

  constructor(private readonly options: EarlierImagesOptions) {}

  /**
   * Returns the image with a digest; undefined when no earlier version names it, and
   * while they are read.
   *
   * @param content - id of the file's content; when it changes, the earlier versions are read again
   */
  get(file: {
    service: string;
    commit: string;
    path: string;
    content: string;
    digest: string;
  }): Image | undefined {
    const key = `${file.path} ${file.content}`;
    const known = this.read.get(key);
    if (!known) {
      this.read.set(key, new Map());
      void this.load(key, file);
    }
    return known?.get(file.digest);
  }

  /** Drops what was read of contents that no file has any more. */
  retain(contents: ReadonlySet<string>): void {
    for (const key of this.read.keys()) {
      if (!contents.has(key.split(' ')[1] ?? '')) {
        this.read.delete(key);
      }
    }
  }

  stop(): void {
    this.failed.stop();
  }

  private async load(
    key: string,
    file: { service: string; commit: string; path: string },
  ): Promise<void> {
    const { branch, onChange } = this.options;
    try {
      const texts = await branch.earlier(file.commit, file.path);
      const images = new Map<string, Image>();
      for (const text of texts) {
        const parsed = parseReleaseFile(file.path, text);
        if (parsed.state === 'released' && parsed.image.digest) {
          images.set(parsed.image.digest, parsed.image);
        }
      }
      this.read.set(key, images);
      onChange(file.service);
    } catch {
      this.failed.add(key);
    }
  }
}
