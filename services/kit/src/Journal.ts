import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';

/**
 * A file of JSON lines that only grows. An entry is on disk once `append`
 * resolves; no later crash loses it.
 */
export class Journal<Entry> {
  readonly #path: string;
  readonly #schema: z.ZodType<Entry>;
  #file: FileHandle | undefined;
  #pending: { line: string; done: (error?: unknown) => void }[] = [];
  #writing: Promise<void> | undefined;

  constructor(path: string, schema: z.ZodType<Entry>) {
    this.#path = path;
    this.#schema = schema;
  }

  /**
   * Opens the file, or creates it, and reads its entries. Cuts off a last line
   * that a crash left half written: its `append` never resolved.
   *
   * @throws Error naming file and line when an earlier line cannot be read
   */
  async open(): Promise<Entry[]> {
    await mkdir(dirname(this.#path), { recursive: true });
    this.#file = await open(this.#path, 'a+', 0o600);
    const bytes = await this.#file.readFile();
    const end = bytes.lastIndexOf('\n') + 1;
    if (end < bytes.length) {
      await this.#file.truncate(end);
    }
    const lines = bytes.subarray(0, end).toString('utf8').split('\n');
    return lines.slice(0, -1).map((line, index) => {
      try {
        return this.#schema.parse(JSON.parse(line));
      } catch (cause) {
        throw new Error(`${this.#path}:${index + 1} is not a valid entry`, {
          cause,
        });
      }
    });
  }

  /** Resolves once the entry is on disk; entries appended during a write share the next one. */
  append(entry: Entry): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const done = (error?: unknown) =>
      error instanceof Error ? reject(error) : resolve();
    this.#pending.push({ line: `${JSON.stringify(entry)}\n`, done });
    this.#writing ??= this.#write().finally(() => {
      this.#writing = undefined;
    });
    return promise;
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#file?.close();
    this.#file = undefined;
  }

  async #write(): Promise<void> {
    while (this.#pending.length > 0) {
      const batch = this.#pending;
      this.#pending = [];
      let failure: unknown;
      try {
        if (!this.#file) {
          throw new Error(`${this.#path} is not open`);
        }
        await this.#file.appendFile(batch.map(({ line }) => line).join(''));
        await this.#file.datasync();
      } catch (error) {
        failure = error;
      }
      for (const { done } of batch) {
        done(failure);
      }
    }
  }
}
