import { openLocalTables } from '../../functions/storage/tables/local-tables.ts';

const { table } = await openLocalTables(process.argv[2]);
for (let i = 0; ; i++) {
  await table.put({ pk: 'item', sk: String(i), data: i });
  process.stdout.write(`${i}\n`);
}
