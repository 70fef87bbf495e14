// Must parse on an old Node: imports other files only after the version check.
const OLDEST = 18;
const version = process.versions.node;

if (Number.parseInt(version, 10) < OLDEST) {
  console.error(
    `Node ${version} is too old. Install Node ${OLDEST} or newer ` +
      '(https://nodejs.org); Comptoir then downloads its pinned version.',
  );
  process.exitCode = 1;
} else {
  const { bootstrap } = await import('./bootstrap.mjs');
  process.exitCode = await bootstrap(process.argv.slice(2), process.env);
}
