import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { TechdocsGenerator } from '@backstage/plugin-techdocs-node';
import { createLogger } from 'winston';
import { ExplainingGenerator } from './ExplainingGenerator';

describe('ExplainingGenerator', () => {
  const config = new ConfigReader({});
  const logger = createLogger({ silent: true });
  const mkdocs = jest.spyOn(TechdocsGenerator.prototype, 'run');

  function run() {
    return new ExplainingGenerator({
      config,
      logger,
      scmIntegrations: ScmIntegrations.fromConfig(config),
    }).run({
      inputDir: 'in',
      outputDir: 'out',
      logger,
      siteOptions: { name: 'Products' },
    });
  }

  it('reports that mkdocs is missing, and how it is installed', async () => {
    mkdocs.mockRejectedValue(new Error('spawn mkdocs ENOENT'));
    await expect(run()).rejects.toThrow(
      /^mkdocs is not installed \(yet\)\. `npm start` installs it/,
    );
  });

  it('reports the errors of mkdocs, and where to correct them', async () => {
    mkdocs.mockImplementation(async ({ logStream }) => {
      logStream?.write('INFO - hello\nERROR - Config value nav: bad\n');
      throw new Error('Command mkdocs failed, exit code: 1');
    });
    await expect(run()).rejects.toThrow(
      'mkdocs cannot build the docs of Products: ERROR - Config value nav: bad\nCorrect the README or docs of the workspace',
    );
  });
});
