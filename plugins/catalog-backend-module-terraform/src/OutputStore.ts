import type { DatabaseService } from '@backstage/backend-plugin-api';
import { z } from 'zod/v4';
import type { Outputs } from './parseOutputs';
import { parseOutputs } from './parseOutputs';

const TABLE = 'module_terraform__outputs';

const rowsSchema = z.array(
  z.object({ outputs: z.string(), read_at: z.string() }),
);

/** Outputs as they were read last. */
export interface StoredOutputs {
  outputs: Outputs;
  /** When they were read, ISO 8601. */
  readAt: string;
}

type Client = Awaited<ReturnType<DatabaseService['getClient']>>;

/**
 * The last outputs of each environment, in the catalog's database, so that their
 * resources remain while the state cannot be read.
 */
export class OutputStore {
  readonly #client: Client;

  private constructor(client: Client) {
    this.#client = client;
  }

  static async create(database: DatabaseService): Promise<OutputStore> {
    const client = await database.getClient();
    if (!(await client.schema.hasTable(TABLE))) {
      await client.schema.createTable(TABLE, table => {
        table.comment('Last outputs of each environment of Terraform');
        table.string('environment').primary();
        table.text('outputs').notNullable();
        table.string('read_at').notNullable();
      });
    }
    return new OutputStore(client);
  }

  async save(environment: string, stored: StoredOutputs): Promise<void> {
    const { facts, buckets } = stored.outputs;
    await this.#client(TABLE)
      .insert({
        environment,
        outputs: JSON.stringify({
          facts: { value: facts },
          buckets: { value: buckets },
        }),
        read_at: stored.readAt,
      })
      .onConflict('environment')
      .merge();
  }

  /** Returns undefined when the environment was never read. */
  async find(environment: string): Promise<StoredOutputs | undefined> {
    const [row] = rowsSchema.parse(
      await this.#client(TABLE).where({ environment }).limit(1),
    );
    return row && { outputs: parseOutputs(row.outputs), readAt: row.read_at };
  }
}
