module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  extends: ['plugin:@comptoir/house'],
  overrides: [
    {
      // dev/ is an app, which loads the styles.
      files: ['dev/**'],
      rules: { '@backstage/no-ui-css-imports-in-non-frontend': 'off' },
    },
  ],
});
