/** Returns the connection string of the one-member replica set on the loopback interface. */
export function mongodbUri(options: {
  port: number;
  user: string;
  password: string;
  /** The default database; empty for none. */
  database?: string;
}): string {
  const credentials = `${encodeURIComponent(options.user)}:${encodeURIComponent(options.password)}`;
  return `mongodb://${credentials}@127.0.0.1:${options.port}/${options.database ?? ''}?replicaSet=rs0&authSource=admin`;
}
