import { fetchTool } from './fetch-tool.ts';
import { findCommitmentsTool } from './find-commitments-tool.ts';
import { getSectionTool } from './get-section-tool.ts';
import { listDocumentsTool } from './list-documents-tool.ts';
import { searchTool } from './search-tool.ts';
import type { Tool } from './tool.ts';
import { verifyQuoteTool } from './verify-quote-tool.ts';

/** All tools; every one only reads. */
export const tools: readonly Tool[] = [
  searchTool,
  fetchTool,
  getSectionTool,
  listDocumentsTool,
  findCommitmentsTool,
  verifyQuoteTool,
];
