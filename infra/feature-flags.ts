import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The library's recommended behaviour for new projects; without it every default is that of its first release. */
export const featureFlags = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('aws-cdk-lib/recommended-feature-flags.json'), 'utf8'),
) as Record<string, unknown>;
