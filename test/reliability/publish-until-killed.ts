import { FileObjectStore } from '../../functions/storage/objects/file-object-store.ts';
import { writeDocument } from './simulated-index.ts';

const [folder = '', id = '', firstEdition = ''] = process.argv.slice(2);
const store = new FileObjectStore(folder);
for (let edition = Number(firstEdition); ; edition++) {
  await writeDocument(store, id, edition, {});
  process.stdout.write(`${edition}\n`);
}
