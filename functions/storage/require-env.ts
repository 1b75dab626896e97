export class MissingEnvironmentError extends Error {
  override name = 'MissingEnvironmentError';
  constructor(name: string) {
    super(`the environment variable ${name} is not set`);
  }
}

/** Fails at the start of a function, naming the variable, not in the middle of a request. @throws MissingEnvironmentError */
export function requireEnv(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new MissingEnvironmentError(name);
  return value;
}
