import { join, resolve } from 'node:path';

/** The folder of this checkout; commands work the same from anywhere inside it. */
export const projectFolder = join(import.meta.dirname, '../..');

/** `ANNALS_DATA`, or `.annals/` in the project. */
export function dataFolder(): string {
  return resolve(process.env.ANNALS_DATA ?? join(projectFolder, '.annals'));
}
