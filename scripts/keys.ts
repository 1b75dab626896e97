import {
  type ApiKeyRole,
  ApiKeys,
  apiKeyRoles,
  UnknownApiKeyError,
} from '../functions/storage/records/api-keys.ts';
import { openStores, whichStores } from './operate/open-stores.ts';
import { parseFlags, UsageError } from './terminal/parse-flags.ts';
import { type ExitCode, runMain } from './terminal/run-main.ts';

const help = `Makes, lists and revokes the keys for writing. Reading needs none.

  npm run keys -- make "night import"                          may bring documents in
  npm run keys -- make "policy office" --role ingest --role review
  npm run keys -- list
  npm run keys -- revoke 1f2e3d4c5b6a

  --role   ingest (bring documents in and take them out), review (judge commitments),
           admin (both); may be given more than once; ingest when left out
  --json   one JSON object

A key is shown once and stored as a hash. To change one without a gap: make the new one, switch over, revoke the old.
${whichStores}

Exit code: 0 done, 1 no such key, 2 wrong usage, 3 the store could not be used.
`;

const flagKinds = { role: 'strings', json: 'boolean' } as const;

async function main(args: string[]): Promise<ExitCode> {
  const { flags, words } = parseFlags(args, flagKinds);
  const [action, word, ...rest] = words;
  if (rest.length > 0)
    throw new UsageError(`one name or id, in quotation marks: ${words.slice(1).join(' ')}`);
  const roles = readRoles(flags.role ?? ['ingest']);
  const isJson = flags.json === true;
  if (action === 'list' && word === undefined) return withKeys((keys) => list(keys, isJson));
  if (action === 'make' && word !== undefined) return withKeys((keys) => make(keys, word, roles, isJson));
  if (action === 'revoke' && word !== undefined) return withKeys((keys) => revoke(keys, word, isJson));
  throw new UsageError('say make NAME, list, or revoke ID');
}

function readRoles(given: string[]): ApiKeyRole[] {
  const isRole = (role: string): role is ApiKeyRole => (apiKeyRoles as readonly string[]).includes(role);
  return given.map((role) => {
    if (!isRole(role)) throw new UsageError(`--role ${role}: one of ${apiKeyRoles.join(', ')}`);
    return role;
  });
}

async function withKeys(act: (keys: ApiKeys) => Promise<ExitCode>): Promise<ExitCode> {
  const { table, close } = await openStores();
  try {
    return await act(new ApiKeys(table));
  } finally {
    await close();
  }
}

async function make(keys: ApiKeys, name: string, roles: ApiKeyRole[], isJson: boolean): Promise<ExitCode> {
  const { key, apiKey } = await keys.make(name, roles);
  process.stdout.write(isJson ? `${JSON.stringify({ key, ...apiKey })}\n` : `${key}\n`);
  if (!isJson)
    process.stderr.write(`Key ${apiKey.id} for "${name}" (${roles.join(', ')}). It is not shown again.\n`);
  return 0;
}

async function list(keys: ApiKeys, isJson: boolean): Promise<ExitCode> {
  const all = await keys.list();
  if (isJson) process.stdout.write(`${JSON.stringify({ keys: all })}\n`);
  else {
    for (const { id, name, roles, createdAt, revokedAt } of all) {
      const state = revokedAt === null ? '' : `  revoked ${revokedAt.slice(0, 10)}`;
      process.stdout.write(
        `${id}  ${createdAt.slice(0, 10)}  ${roles.join(',').padEnd(13)}  ${name}${state}\n`,
      );
    }
    if (all.length === 0) process.stderr.write('No keys yet: npm run keys -- make "a name"\n');
  }
  return 0;
}

async function revoke(keys: ApiKeys, id: string, isJson: boolean): Promise<ExitCode> {
  try {
    const apiKey = await keys.revoke(id);
    if (isJson) process.stdout.write(`${JSON.stringify(apiKey)}\n`);
    else process.stderr.write(`Key ${id} ("${apiKey.name}") opens nothing any more.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UnknownApiKeyError)) throw error;
    process.stderr.write(`${error.message}; "npm run keys -- list" shows them\n`);
    return 1;
  }
}

await runMain(help, main);
