/** Who asks, as their token says. */
export interface Principal {
  id: string;
  roles: readonly string[];
}
