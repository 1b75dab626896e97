import * as z from 'zod';
import { isDocumentId } from '../../documents/document.ts';

/**
 * Parameters that several endpoints share. An input is what travels in the address; `as` replaces the
 * JSON Schema where the plain one would not tell a reader what to write.
 */

/** Longest query text, in UTF-16 code units. Longer ones are refused, so that every query stays cheap. */
export const maxQueryCharacters = 256;

/** Longest value of any other text parameter, in UTF-16 code units. */
export const maxParameterCharacters = 256;

/** Values a list parameter takes at most: more than any filter panel offers. */
const maxListValues = 20;

export const queryText = z
  .string()
  .max(maxQueryCharacters, `longer than ${maxQueryCharacters} characters; shorten the question`);

export const text = z.string().max(maxParameterCharacters);

/** One value or several (`issuer=a&issuer=b`), which combine with OR. */
export const textList = z
  .union([text.transform((value) => [value]), z.array(text).max(maxListValues)])
  .meta({ as: { type: 'array', items: { type: 'string', maxLength: maxParameterCharacters } } });

/** One or several of known values; a misspelt one is refused, since it would let nothing through. */
export function listOf<const Value extends string>(values: readonly Value[]) {
  const one = z.enum(values, `write one or several of ${values.join(', ')}`);
  return z
    .union([one.transform((value) => [value]), z.array(one).max(maxListValues)])
    .meta({ as: { type: 'array', items: { type: 'string', enum: values } } });
}

/** `2023` or `2019..2023`, either end open. Output: `{ from, to }`. */
export const years = z
  .string()
  .regex(/^(\d{4}(\.\.(\d{4})?)?|\.\.\d{4})$/, 'write a year as 2023, or years as 2019..2023')
  .transform((value) => {
    const [from = '', to = from] = value.split('..');
    return { from: from === '' ? 0 : Number(from), to: to === '' ? 9999 : Number(to) };
  });

export const year = z.coerce
  .number<string | number>('write the year with four digits')
  .int('write the year with four digits')
  .min(1000, 'write the year with four digits')
  .max(9999, 'write the year with four digits');

export const limit = z.coerce
  .number<string | number>('write a whole number from 1 to 100')
  .int('write a whole number from 1 to 100')
  .min(1, 'write a whole number from 1 to 100')
  .max(100, 'write a whole number from 1 to 100')
  .default(20);

export const cursor = z.string().max(4096);

/** `1`, `true`, `yes` or `0`, `false`, `no`. */
export const flag = z
  .enum(['1', '0', 'true', 'false', 'yes', 'no'], 'write 1 or 0')
  .transform((value) => value === '1' || value === 'true' || value === 'yes')
  .meta({ as: { type: 'string', enum: ['1', '0'] } });

export const documentId = z
  .string()
  .refine(isDocumentId, 'an id is 1 to 64 of a-z, 0-9 and -, and begins with a letter or digit')
  .meta({ as: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,63}$' } });
