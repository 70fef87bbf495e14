/** Provider arguments that keep it from calling AWS. */
const OFFLINE = [
  'access_key                  = "offline"',
  'secret_key                  = "offline"',
  'skip_credentials_validation = true',
  'skip_requesting_account_id  = true',
  'skip_metadata_api_check     = true',
];
const ANY_ACCOUNT = 'allowed_account_ids         = null';

/** See {@link offlineOverride}. */
export interface OverrideOptions {
  /** Whether the configuration has a provider with the alias `replica`; others cannot be overridden. */
  hasReplica: boolean;
  /** Whether to keep `allowed_account_ids`. */
  checksAccount: boolean;
}

/** Overrides backend and providers of an environment, so that it is planned without an AWS account. */
export function offlineOverride(options: OverrideOptions): string {
  const lines = options.checksAccount ? OFFLINE : [...OFFLINE, ANY_ACCOUNT];
  const provider = (alias: readonly string[]) =>
    ['provider "aws" {', ...alias, ...lines, '}'].join('\n');
  return [
    'terraform {\n  backend "local" {}\n}',
    provider([]),
    options.hasReplica ? provider(['alias = "replica"']) : '',
  ].join('\n\n');
}
