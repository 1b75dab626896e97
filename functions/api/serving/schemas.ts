import * as z from 'zod';
import { documentKinds } from '../../documents/document.ts';

/** The shapes of answers. Fields are added freely, never renamed or dropped. */

const documentMetadata = z.object({
  title: z.string(),
  issuer: z.string().nullable(),
  year: z.number().int().nullable(),
  kind: z.enum(documentKinds),
  language: z.string(),
  url: z.string().nullable(),
});

export const document = documentMetadata
  .extend({
    id: z.string(),
    sections: z.number().int(),
    edition: z.number().int(),
    sha256: z.string(),
    bytes: z.number().int(),
    status: z.literal('indexed'),
    mediaType: z.string(),
    fileName: z.string(),
    textOrigin: z.enum(['text', 'markup', 'pdf-text-layer', 'ocr']),
    ingestedAt: z.string(),
    pages: z.number().int().nullable(),
    documentNumbers: z.array(z.string()),
    detected: documentMetadata,
    set: documentMetadata.partial(),
  })
  .meta({ id: 'Document', description: 'One paper or report in one edition.' });

export interface OutlineNode {
  id: string;
  number: string | null;
  label: string | null;
  heading: string | null;
  level: number;
  url: string;
  children: OutlineNode[];
}

export const outlineNode: z.ZodType<OutlineNode> = z
  .object({
    id: z.string(),
    number: z.string().nullable(),
    label: z.string().nullable(),
    heading: z.string().nullable(),
    level: z.number().int(),
    url: z.string(),
    get children() {
      return z.array(outlineNode);
    },
  })
  .meta({ id: 'OutlineNode', description: 'A section with the sections inside it.' });

export const documentReference = z.object({
  id: z.string(),
  title: z.string(),
  year: z.number().int().nullable(),
  kind: z.string(),
  issuer: z.string().nullable(),
  language: z.string(),
});

export const sectionReference = z.object({
  id: z.string(),
  number: z.string().nullable(),
  label: z.string().nullable(),
  heading: z.string().nullable(),
  path: z.array(z.string()),
  url: z.string(),
});

export const section = sectionReference
  .extend({
    text: z.string(),
    start: z.number().int(),
    end: z.number().int(),
    page: z.number().int().nullable(),
    previous: sectionReference.nullable(),
    next: sectionReference.nullable(),
  })
  .meta({ id: 'Section', description: 'A numbered or titled part of a document, with its text.' });

export const job = z
  .object({
    id: z.string(),
    state: z.enum(['queued', 'reading', 'indexed', 'rejected', 'quarantined']),
    code: z.string().nullable(),
    detail: z.string().nullable(),
    document: z.string().nullable(),
  })
  .meta({ id: 'Job', description: 'What became of a document that was sent in.' });

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })),
    requestId: z.string(),
  })
  .meta({ id: 'Problem', description: 'What went wrong and how to mend it (RFC 9457).' });

export const next = z
  .string()
  .nullable()
  .describe('Cursor of the next page; null on the last. Also given as `Link: <...>; rel="next"`.');
