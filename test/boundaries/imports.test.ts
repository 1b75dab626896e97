import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const functionsFolder = join(root, 'functions');

/** Rooms that a room may import values from; ARCHITECTURE.md shows the same table to people. */
const mayImport: Record<string, string[]> = {
  documents: [],
  analysis: [],
  parse: ['documents'],
  sections: ['parse', 'documents'],
  commitments: ['sections', 'documents', 'analysis'],
  terms: ['sections', 'documents', 'analysis'],
  segment: ['analysis', 'storage'],
  manifest: ['segment', 'storage'],
  query: ['analysis', 'terms', 'sections'],
  ranking: ['query', 'segment', 'analysis', 'manifest', 'storage'],
  library: ['documents', 'sections', 'commitments', 'terms', 'storage'],
  answer: ['ranking', 'library', 'query', 'sections', 'commitments', 'terms', 'documents', 'analysis'],
  storage: ['documents', 'library', 'commitments', 'terms', 'manifest'],
  ingest: [
    'api',
    'analysis',
    'parse',
    'sections',
    'commitments',
    'terms',
    'segment',
    'manifest',
    'ranking',
    'query',
    'library',
    'documents',
    'storage',
  ],
  api: [
    'analysis',
    'query',
    'ranking',
    'answer',
    'commitments',
    'terms',
    'documents',
    'sections',
    'library',
    'manifest',
    'storage',
  ],
  pages: [
    'api',
    'query',
    'ranking',
    'answer',
    'commitments',
    'terms',
    'documents',
    'sections',
    'library',
    'manifest',
    'storage',
  ],
  mcp: [
    'analysis',
    'api',
    'query',
    'ranking',
    'answer',
    'commitments',
    'terms',
    'documents',
    'sections',
    'library',
    'manifest',
    'storage',
  ],
};

/** Packages only one room (or the named entries) may import. */
const onlyIn: { package: RegExp; places: RegExp }[] = [
  // A benchmark may hold its peers beside us.
  { package: /^flexsearch/, places: /^(functions\/segment\/|scripts\/bench\/)/ },
  {
    package: /^(hono|@hono\/)/,
    places: /^(functions\/(api|pages|mcp)\/|functions\/(api-function|site|whole-site)\.ts|scripts\/)/,
  },
  { package: /^@aws-sdk\//, places: /^(functions\/storage\/|scripts\/bench\/)/ },
  { package: /^(aws-cdk-lib|constructs|cdk-nag)/, places: /^(infra\/|test\/infra\/)/ },
  {
    package: /^(unpdf|parse5|saxes|fflate|markdown-it|iconv-lite)/,
    places: /^(functions\/parse\/|test\/|scripts\/)/,
  },
];

/** `storage` is imported for its types, its errors, and the format of what is stored; stores themselves come as arguments. */
const typesAndErrorsOnly =
  /^storage\/(objects\/object-store|records\/(register|readings|idempotency-records))\.ts$/;

interface Import {
  from: string;
  specifier: string;
  isTypeOnly: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
    .map((name) => join(folder, name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [...text.matchAll(pattern)].map((match) => ({
    from: relative(root, file),
    specifier: match[2] ?? match[3] ?? '',
    isTypeOnly: match[1] !== undefined,
  }));
}

function roomOf(path: string): string | undefined {
  const inside = relative(functionsFolder, path);
  return inside.startsWith('..') || !inside.includes('/') ? undefined : inside.split('/')[0];
}

/** `commitments/threads` for a file in that folder; a file of the room itself stands above its inner rooms. */
function innerRoomOf(path: string): string | undefined {
  const parts = relative(functionsFolder, path).split('/');
  return parts.length < 3 || parts[0] === '..' ? undefined : `${parts[0]}/${parts[1]}`;
}

/** Every room that `room` imports, directly or through others. */
function reach(room: string, below: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set<string>();
  const waiting = [...(below.get(room) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(below.get(next) ?? []));
  }
  return reached;
}

const allImports = ['functions', 'infra', 'scripts', 'test'].flatMap((folder) =>
  sourceFiles(join(root, folder)).flatMap(importsOf),
);

describe('import boundaries', () => {
  it('sees the imports it is meant to judge', () => {
    expect(allImports.length).toBeGreaterThan(100);
  });

  it('lets a room import only the rooms it is meant to know', () => {
    const broken = allImports.filter(({ from, specifier }) => {
      const room = roomOf(join(root, from));
      if (room === undefined || !specifier.startsWith('.')) return false;
      const target = normalize(join(root, dirname(from), specifier));
      const targetRoom = roomOf(target);
      if (targetRoom === undefined) return true;
      return targetRoom !== room && !(mayImport[room] ?? []).includes(targetRoom);
    });
    expect(broken.map(({ from, specifier }) => `${from} imports ${specifier}`)).toEqual([]);
  });

  it('hands stores to rooms as arguments: only types and errors of storage are imported', () => {
    const broken = allImports.filter(({ from, specifier, isTypeOnly }) => {
      const room = roomOf(join(root, from));
      if (room === undefined || room === 'storage' || isTypeOnly || !specifier.startsWith('.')) return false;
      const target = normalize(join(root, dirname(from), specifier));
      return roomOf(target) === 'storage' && !typesAndErrorsOnly.test(relative(functionsFolder, target));
    });
    expect(broken.map(({ from, specifier }) => `${from} imports ${specifier}`)).toEqual([]);
  });

  it('lets the inner rooms of a room stand on one another without a circle', () => {
    const below = new Map<string, Set<string>>();
    for (const { from, specifier } of allImports) {
      const inner = innerRoomOf(join(root, from));
      const target = specifier.startsWith('.')
        ? innerRoomOf(normalize(join(root, dirname(from), specifier)))
        : undefined;
      if (inner === undefined || target === undefined || inner === target) continue;
      below.set(inner, (below.get(inner) ?? new Set()).add(target));
    }
    expect(below.size).toBeGreaterThan(8);
    expect([...below.keys()].filter((room) => reach(room, below).has(room))).toEqual([]);
  });

  it('keeps each heavy package in the one room that knows it', () => {
    const broken = allImports.filter(({ from, specifier }) =>
      onlyIn.some(
        (rule) => rule.package.test(specifier) && !rule.places.test(from) && !from.startsWith('test/'),
      ),
    );
    expect(broken.map(({ from, specifier }) => `${from} imports ${specifier}`)).toEqual([]);
  });
});
