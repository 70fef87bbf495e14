/** A failure that a person can correct; its message says how. */
export class SecretsError extends Error {}
