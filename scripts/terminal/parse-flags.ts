import { parseArgs } from 'node:util';

/** Wrong usage: the message says what to type instead. Commands answer it with exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

export type FlagKinds = Record<string, 'string' | 'boolean' | 'strings'>;

export type Flags<Kinds extends FlagKinds> = {
  [Name in keyof Kinds]?: Kinds[Name] extends 'boolean'
    ? boolean
    : Kinds[Name] extends 'strings'
      ? string[]
      : string;
};

/**
 * Flags and plain words of a command line.
 * @throws UsageError naming the flag that is not known, and those that are
 */
export function parseFlags<Kinds extends FlagKinds>(
  args: string[],
  kinds: Kinds,
): { flags: Flags<Kinds>; words: string[] } {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === 'boolean' ? ('boolean' as const) : ('string' as const), multiple: kind === 'strings' },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    return { flags: values as Flags<Kinds>, words: positionals };
  } catch (error) {
    const known = Object.keys(kinds).map((name) => `--${name}`);
    const remedy = known.length === 0 ? 'This command takes no flags.' : `Known flags: ${known.join(' ')}`;
    throw new UsageError(`${(error as Error).message.split('. ')[0]}. ${remedy}`, { cause: error });
  }
}
