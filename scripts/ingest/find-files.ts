import { glob, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { DocumentMetadata } from '../../functions/documents/document.ts';
import { documentKinds } from '../../functions/documents/document.ts';

/** Endings we look for in a folder. A file named on the command line is tried whatever its name. */
const readableEndings = /\.(txt|md|markdown|html?|xhtml|docx|pdf)$/i;
const metadataEnding = '.meta.json';

/** A file to be ingested, with what a person said about it. */
export interface FoundFile {
  path: string;
  fileName: string;
  set: Partial<DocumentMetadata>;
}

export class NoSuchFileError extends Error {
  override name = 'NoSuchFileError';
  readonly path: string;
  constructor(path: string) {
    super(`no file, folder or pattern ${path}`);
    this.path = path;
  }
}

export class BadMetadataFileError extends Error {
  override name = 'BadMetadataFileError';
}

const metadataFile = z
  .strictObject({
    title: z.string().min(1).max(500),
    issuer: z.string().min(1).max(200).nullable(),
    year: z.int().min(1000).max(2999).nullable(),
    kind: z.enum(documentKinds),
    language: z.string().regex(/^[a-z]{2,3}$/),
    url: z.url().nullable(),
  })
  .partial();

/**
 * The files behind paths, folders and globs, each once, in a stable order.
 * Folders give the endings we read, and leave out `*.meta.json`, READMEs and hidden files.
 * @throws NoSuchFileError
 */
export async function findFiles(paths: string[]): Promise<FoundFile[]> {
  const found = new Set<string>();
  for (const path of paths) {
    for (const file of await expand(path)) found.add(file);
  }
  const files = [...found].toSorted();
  return Promise.all(
    files.map(async (path) => ({ path, fileName: basename(path), set: await readMetadataFile(path) })),
  );
}

async function expand(path: string): Promise<string[]> {
  const entry = await stat(path).catch(() => undefined);
  if (entry?.isFile()) return [path];
  if (entry?.isDirectory()) return filesIn(path);
  const matches = await Array.fromAsync(glob(path));
  if (matches.length === 0) throw new NoSuchFileError(path);
  const nested = await Promise.all(matches.map(expand));
  return nested.flat();
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .map(async (entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return filesIn(path);
        return readableEndings.test(entry.name) && !/^readme\b/i.test(entry.name) ? [path] : [];
      }),
  );
  return nested.flat();
}

/** @throws BadMetadataFileError naming the field */
async function readMetadataFile(path: string): Promise<Partial<DocumentMetadata>> {
  // `report.pdf.meta.json` speaks for one file, `report.meta.json` for `report` in any format.
  const candidates = [`${path}${metadataEnding}`, `${path.replace(/\.[^./]+$/, '')}${metadataEnding}`];
  for (const file of candidates) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) return parseMetadata(file, text);
  }
  return {};
}

function parseMetadata(file: string, text: string): Partial<DocumentMetadata> {
  try {
    return withoutUndefined(metadataFile.parse(JSON.parse(text)));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new BadMetadataFileError(`${file}: ${reason}`, { cause: error });
  }
}

function withoutUndefined(value: Record<string, unknown>): Partial<DocumentMetadata> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined));
}
