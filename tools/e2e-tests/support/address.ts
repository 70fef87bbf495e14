/** Address of a process of the environment under test, from the variable that the gate sets. */
export function address(name: 'storefront' | 'products'): string {
  const key = `${name.toUpperCase()}_URL`;
  const url = process.env[key];
  if (!url) {
    throw new Error(
      `${key} is not set: run the end-to-end tests by "npm test -- --suite e2e".`,
    );
  }
  return url;
}
