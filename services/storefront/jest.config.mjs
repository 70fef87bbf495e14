import { fileURLToPath } from 'node:url';
import preset from '@comptoir/kit-testing/jest-preset';

const { globalTeardown: _none, ...common } = preset;

/** No database or broker; the pages are built before the tests. */
export default {
  ...common,
  roots: ['<rootDir>/app', '<rootDir>/src'],
  globalSetup: fileURLToPath(
    new URL('src/testing/buildPages.mjs', import.meta.url),
  ),
};
