/** What a person can put right; its message says how. */
export class SecretsError extends Error {}
