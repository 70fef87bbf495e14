/** A failure that the operator can correct; its message contains the remedy. */
export class SecretsError extends Error {}
