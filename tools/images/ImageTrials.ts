import { join } from 'node:path';
import { buildIfStale } from '@comptoir/local/freshness/buildIfStale';
import { testEnvironment } from '@comptoir/parts/testing/testEnvironment';
import type { ComposeFile } from '../compose/ComposeFile.ts';
import { gateLog } from '../gate/commandCheck.ts';
import { runLogged } from '@comptoir/commands/runLogged';
import type { Buildah } from './Buildah.ts';
import { ClientConfiguration } from './ClientConfiguration.ts';
import { Container } from './Container.ts';
import { contentFindings } from './contentFindings.ts';
import { readImageSize } from './ImageConfig.ts';
import type { ImageToTry } from './imagesToTry.ts';
import { provideBase } from './provideBase.ts';
import { Surroundings } from './Surroundings.ts';

/** The default stop timeout of docker compose. */
const GRACE_S = 10;

/** The findings of a trial, or the figures of a correct image. */
export interface Trial {
  findings: string[];
  note: string;
}

/** Builds the images of docker-compose.yaml without an engine, and runs them side by side. */
export class ImageTrials {
  readonly #buildah: Buildah;
  readonly #root: string;
  readonly #compose: ComposeFile;
  readonly #running = new Map<ImageToTry, Container>();
  #client: Promise<ClientConfiguration> | undefined;
  #surroundings: Promise<Surroundings> | undefined;

  constructor(options: {
    buildah: Buildah;
    root: string;
    compose: ComposeFile;
  }) {
    this.#buildah = options.buildah;
    this.#root = options.root;
    this.#compose = options.compose;
  }

  /** Builds the base image unless the store contains it. */
  async base(): Promise<Trial> {
    const name = await provideBase({
      buildah: this.#buildah,
      root: this.#root,
      log: this.#log('base'),
    });
    const size = await readImageSize(this.#buildah, name);
    return { findings: [], note: `${name}, ${size}` };
  }

  /** Builds an image, checks its content, and starts it; it runs until {@link end}. */
  async try(image: ImageToTry): Promise<Trial> {
    const { name } = image;
    const built = await timed(() => this.#build(image));
    if (built.value !== null) {
      return { findings: [built.value], note: '' };
    }

    const surroundings = await (this.#surroundings ??= Surroundings.create(
      this.#compose,
    ));
    const environment = surroundings.environmentOf(name);
    const container = await Container.create({
      buildah: this.#buildah,
      image: image.service.image,
      environment,
      command: image.service.command,
      log: this.#log(`container ${name}`),
    });
    this.#running.set(image, container);
    const findings = await contentFindings(container.folder, container.config);
    const started = await timed(() =>
      container.start(`${surroundings.systemUrl(name)}${image.health}`),
    );
    if (started.value !== null) {
      findings.push(started.value);
    } else {
      findings.push(...(await this.#whileItRuns(image, container)));
    }
    const size = await readImageSize(this.#buildah, image.service.image);
    return {
      findings,
      note: `${size}, built in ${built.seconds} s, ready in ${started.seconds} s`,
    };
  }

  /** Stops the containers in reverse order; a finding for each that does not shut down gracefully. */
  async end(): Promise<Trial> {
    const findings: string[] = [];
    const notes: string[] = [];
    for (const [image, container] of [...this.#running].reverse()) {
      const grace = parseInt(image.service.stop_grace_period ?? '', 10);
      const stopped = await timed(() =>
        container.stop((grace || GRACE_S) * 1000),
      );
      if (stopped.value !== 'exited with code 0') {
        findings.push(
          `${image.name} ${stopped.value} ${stopped.seconds} s after ${container.config.StopSignal}`,
        );
      }
      notes.push(`${image.name} ${stopped.seconds} s`);
    }
    return { findings, note: notes.join(', ') };
  }

  /** Removes every container and file of the trials, even after a failure. */
  async close(): Promise<void> {
    for (const container of this.#running.values()) {
      await container.remove();
    }
    this.#running.clear();
    // The trial that needed it has already reported this failure.
    const surroundings = await this.#surroundings?.catch(() => undefined);
    await surroundings?.stop();
    const client = await this.#client?.catch(() => undefined);
    await client?.remove();
  }

  async #build(image: ImageToTry): Promise<string | null> {
    const { env } = testEnvironment();
    if (image.hostBuild) {
      const problem = await buildIfStale({
        ...image.hostBuild,
        root: this.#root,
        env,
        logFile: this.#log(`build ${image.name}`),
        signal: new AbortController().signal,
        onBuild: () => undefined,
      });
      if (problem !== undefined) {
        return problem;
      }
      // Such an image contains the documentation sites.
      const docs = await runLogged(['node', join('tools', 'docs', 'main.ts')], {
        cwd: this.#root,
        variables: env,
        log: this.#log(`docs for ${image.name}`),
      });
      if (docs.code !== 0) {
        return docs.tail;
      }
    }
    const client = await (this.#client ??= ClientConfiguration.create(
      process.env,
    ));
    const { dockerfile, args, context } = image.service.build;
    const { code, tail } = await this.#buildah.run(
      [
        'bud',
        '--format',
        'docker',
        '--layers',
        '--pull-never',
        '--file',
        dockerfile,
        '--tag',
        image.service.image,
        ...Object.entries(args).flatMap(([key, value]) => [
          '--build-arg',
          `${key}=${value}`,
        ]),
        ...client.secrets,
        context,
      ],
      { cwd: this.#root, log: this.#log(`image ${image.name}`) },
    );
    return code === 0 ? null : tail;
  }

  async #whileItRuns(
    image: ImageToTry,
    container: Container,
  ): Promise<string[]> {
    const findings: string[] = [];
    if (container.userIds().some(id => id === 0)) {
      findings.push('it runs as root');
    }
    const [, ...healthcheck] = container.config.Healthcheck.Test;
    const health = await container.execute(healthcheck);
    if (health.code !== 0) {
      findings.push(`its HEALTHCHECK failed: ${health.stderr.trim()}`);
    }
    for (const task of image.tasks) {
      const { command = [] } = this.#compose.services[task] ?? {};
      const surroundings = await this.#surroundings;
      const done = await container.execute(
        command,
        surroundings?.environmentOf(task),
      );
      if (done.code !== 0) {
        findings.push(`${task}: ${done.stderr.trim()}`);
      }
    }
    return findings;
  }

  #log(name: string): string {
    return gateLog(this.#root, `images ${name}`);
  }
}

async function timed<T>(
  action: () => Promise<T>,
): Promise<{ value: T; seconds: string }> {
  const started = performance.now();
  const value = await action();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return { value, seconds };
}
