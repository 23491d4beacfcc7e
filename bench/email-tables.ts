import { dynaliteTable } from '../test/fakes/dynalite-table.ts';

/** A process of its own with one empty table. */
const { client, table } = await dynaliteTable();
const endpoint = await client.config.endpoint?.();
process.send?.({ port: endpoint?.port, table });
process.on('disconnect', () => process.exit());
