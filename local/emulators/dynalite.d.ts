declare module 'dynalite' {
  import type { Server } from 'node:http';

  interface DynaliteOptions {
    readonly createTableMs?: number;
    readonly deleteTableMs?: number;
    readonly updateTableMs?: number;
    /** LevelDB folder; in memory without it. */
    readonly path?: string;
  }
  export default function dynalite(options?: DynaliteOptions): Server;
}
