import { RefusedFileError } from '../../documents/refusal.ts';
import type { ParsedSource } from '../block.ts';
export async function parsePdf(_bytes: Uint8Array, _options: { password?: string }): Promise<ParsedSource> {
  throw new RefusedFileError('damaged', 'PDF is read in the next commit');
}
