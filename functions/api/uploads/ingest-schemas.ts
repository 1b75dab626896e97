import * as z from 'zod';
import { documentKinds } from '../../documents/document.ts';
import { documentId } from '../serving/parameters.ts';

/** What the sender states; whatever is left out is detected from the file. */
export const statedFields = z.object({
  id: documentId.optional().describe('Id to give it; made from the file name otherwise'),
  title: z.string().max(500).optional(),
  year: z.coerce.number<string | number>().int().min(1000).max(9999).optional(),
  issuer: z.string().max(300).optional(),
  kind: z.enum(documentKinds).optional(),
  language: z.string().max(20).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
});

/** The form a file comes in. */
export const uploadForm = statedFields.extend({
  file: z.string().meta({ as: { type: 'string', format: 'binary' } }),
});

/** A file too large for a form, sent to an address of its own afterwards. */
export const announcedFile = statedFields.extend({
  fileName: z.string().min(1).max(255).describe('Name of the file, with its extension'),
  sizeBytes: z.number().int().min(1),
});
