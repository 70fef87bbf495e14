import { InputError, ServiceUnavailableError } from '@backstage/errors';
import {
  TechdocsGenerator,
  type GeneratorRunOptions,
} from '@backstage/plugin-techdocs-node';
import { PassThrough } from 'node:stream';

/** Lines of mkdocs' output that say what is wrong. */
const COMPLAINT = /^(WARNING|ERROR|CRITICAL)\b|Error\b/;

/** Says on the docs page what was wrong, where, and what to do about it. */
export class ExplainingGenerator extends TechdocsGenerator {
  /** @throws ServiceUnavailableError without mkdocs, InputError when mkdocs refuses the pages */
  async run(options: GeneratorRunOptions): Promise<void> {
    const complaints: string[] = [];
    const logStream = new PassThrough();
    logStream.on('data', (chunk: Buffer) => {
      const lines = chunk.toString('utf8').split('\n');
      complaints.push(...lines.filter(line => COMPLAINT.test(line)));
      options.logStream?.write(chunk);
    });
    try {
      await super.run({ ...options, logStream });
    } catch (error) {
      if (String(error).includes('ENOENT')) {
        throw new ServiceUnavailableError(
          'mkdocs is not there (yet). `npm start` installs it beside the portal and says how that went. Reload this page once it is there.',
        );
      }
      const words = complaints.slice(-5).join('\n') || String(error);
      throw new InputError(
        `mkdocs refuses the docs of ${options.siteOptions?.name}: ${words}\nCorrect that in the README or docs of its workspace and reload this page.`,
      );
    }
  }
}
