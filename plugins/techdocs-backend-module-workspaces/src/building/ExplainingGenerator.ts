import { InputError, ServiceUnavailableError } from '@backstage/errors';
import {
  TechdocsGenerator,
  type GeneratorRunOptions,
} from '@backstage/plugin-techdocs-node';
import { PassThrough } from 'node:stream';
import { finishSite } from './finishSite';

/** Warnings and errors in the output of mkdocs. */
const PROBLEM = /^(WARNING|ERROR|CRITICAL)\b|Error\b/;

/** Runs mkdocs and finishes the pages; shows errors and the remedy on the docs page. */
export class ExplainingGenerator extends TechdocsGenerator {
  /** @throws ServiceUnavailableError without mkdocs; InputError when mkdocs rejects the pages */
  async run(options: GeneratorRunOptions): Promise<void> {
    const problems: string[] = [];
    const logStream = new PassThrough();
    logStream.on('data', (chunk: Buffer) => {
      const lines = chunk.toString('utf8').split('\n');
      problems.push(...lines.filter(line => PROBLEM.test(line)));
      options.logStream?.write(chunk);
    });
    try {
      await super.run({ ...options, logStream });
    } catch (error) {
      if (String(error).includes('ENOENT')) {
        throw new ServiceUnavailableError(
          'mkdocs is not installed (yet). `npm start` installs it in the background and prints the result. Reload this page when it is installed.',
        );
      }
      const details = problems.slice(-5).join('\n') || String(error);
      throw new InputError(
        `mkdocs cannot build the docs of ${options.siteOptions?.name}: ${details}\nCorrect the README or docs of the workspace and reload this page.`,
      );
    }
    finishSite(options.inputDir, options.outputDir);
  }
}
