import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a department may set in `cdk.json` under `context.annals`; everything else follows from these. */
export interface Settings {
  /** Memory of the API Lambda. CPU grows with it; 1,024 MB is where TLS and decoding stop dominating a cold start. */
  apiMemoryMegabytes: number;
  /** Memory of the ingest Lambda: a 300-page PDF needs about 512 MB, a worker and its parser as much again. */
  ingestMemoryMegabytes: number;
  /** Memory of the Lambdas that build and merge segments. */
  buildMemoryMegabytes: number;
  /** Reserved concurrency of the API Lambda; the stage's request rate is derived from it. */
  apiConcurrency: number;
  /** A message is sent at 80 % and at 100 % of this. */
  monthlyBudgetDollars: number;
  /** Model or inference profile of Amazon Bedrock that may order quotations; '' for none. Costs by use. */
  bedrockModel: string;
  /** Who gets alarms and budget messages; '' for nobody. */
  alarmEmail: string;
}

export class InvalidSettingError extends Error {
  override name = 'InvalidSettingError';
}

const numberSettings = [
  'apiMemoryMegabytes',
  'ingestMemoryMegabytes',
  'buildMemoryMegabytes',
  'apiConcurrency',
  'monthlyBudgetDollars',
] as const;

/** @throws InvalidSettingError naming the setting, what was found and what was expected. */
export function toSettings(value: unknown): Settings {
  const given = (value ?? {}) as Record<string, unknown>;
  for (const name of numberSettings) {
    const found = given[name];
    if (typeof found !== 'number' || !(found > 0)) {
      throw new InvalidSettingError(
        `cdk.json context.annals.${name}: expected a number above 0, found ${JSON.stringify(found)}`,
      );
    }
  }
  for (const name of ['alarmEmail', 'bedrockModel'] as const) {
    if (typeof given[name] === 'string') continue;
    throw new InvalidSettingError(
      `cdk.json context.annals.${name}: expected text, found ${JSON.stringify(given[name])}`,
    );
  }
  return given as unknown as Settings;
}

/** The settings of this checkout's `cdk.json`. */
export function readSettings(): Settings {
  const file = join(import.meta.dirname, '../cdk.json');
  const { context } = JSON.parse(readFileSync(file, 'utf8')) as { context: { annals?: unknown } };
  return toSettings(context.annals);
}
