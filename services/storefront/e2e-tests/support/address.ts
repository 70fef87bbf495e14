/** Returns the URL of a process of the environment under test, as set by the gate. */
export function address(
  name:
    | 'customers'
    | 'mail-double'
    | 'payment-double'
    | 'products'
    | 'rabbitmq'
    | 'shopping',
): string {
  const key = `${name.toUpperCase().replaceAll('-', '_')}_URL`;
  const url = process.env[key];
  if (url) {
    return url;
  }
  throw new Error(
    `${key} is not set: run the end-to-end tests by "npm test -- --suite e2e".`,
  );
}
