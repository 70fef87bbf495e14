// The only file that an old Node must be able to read: it imports nothing before it has looked.
const OLDEST = 18;
const version = process.versions.node;

if (Number.parseInt(version, 10) < OLDEST) {
  console.error(
    `Node ${version} is too old to begin with. Install Node ${OLDEST} or newer ` +
      '(https://nodejs.org); the version that Comptoir runs on is then fetched by itself.',
  );
  process.exitCode = 1;
} else {
  const { bootstrap } = await import('./bootstrap.mjs');
  process.exitCode = await bootstrap(process.argv.slice(2), process.env);
}
