/** Variables that child processes inherit; all others must be passed explicitly. */
const ALLOWED = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'SHELL',
  'TMPDIR',
  'TERM',
  'TZ',
  'LANG',
  // Cache and configuration folders of programs.
  'XDG_CACHE_HOME',
  'XDG_CONFIG_HOME',
  'XDG_DATA_HOME',
  // Access to package registries.
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'ALL_PROXY',
  'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'REQUESTS_CA_BUNDLE',
  'CURL_CA_BUNDLE',
  'GOPROXY',
  'GOSUMDB',
  'GONOSUMDB',
  'GOPRIVATE',
  'GOTOOLCHAIN',
];
// OTEL_: export of traces.
const ALLOWED_PREFIXES = ['LC_', 'PIP_', 'YARN_', 'OTEL_'];

/** Returns the variables that child processes inherit: paths, home, language, proxies, registries. */
export function allowedEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const allowed: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && isAllowed(name)) {
      allowed[name] = value;
    }
  }
  return allowed;
}

function isAllowed(name: string): boolean {
  return (
    ALLOWED.includes(name.toUpperCase()) ||
    ALLOWED_PREFIXES.some(prefix => name.startsWith(prefix))
  );
}
