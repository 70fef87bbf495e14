// Must parse on an old Node, and in a folder from which Node loads no modules: imports other files
// only after both checks.
const OLDEST = 18;
const version = process.versions.node;

function refuse(problem) {
  console.error(problem);
  process.exitCode = 1;
}

if (Number.parseInt(version, 10) < OLDEST) {
  refuse(
    `Node ${version} is too old. Install Node ${OLDEST} or newer ` +
      '(https://nodejs.org); Comptoir then downloads its pinned version.',
  );
} else if (__dirname.includes('\\')) {
  refuse(
    `Node loads no modules from a folder with a backslash in its path: ${__dirname}. ` +
      'Move the checkout to another folder.',
  );
} else {
  import('./bootstrap.mjs')
    .then(({ bootstrap }) => bootstrap(process.argv.slice(2), process.env))
    .then(code => {
      process.exitCode = code;
    });
}
