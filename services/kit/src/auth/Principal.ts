/** The caller, as identified by the token. */
export interface Principal {
  id: string;
  roles: readonly string[];
}
