/**
 * Published prices in US dollars, us-east-1, without free tiers, as of November 2026.
 * Change them here when AWS does; everything else follows.
 */
export const prices = {
  /** Lambda on arm64, a GB-second. */
  lambdaGigabyteSecond: 0.0000133334,
  lambdaRequest: 0.2e-6,
  httpApiRequest: 1.0e-6,
  s3Get: 0.4e-6,
  s3Put: 5.0e-6,
  s3GigabyteMonth: 0.023,
  dynamoRead: 0.125e-6,
  dynamoWrite: 0.625e-6,
  sqsRequest: 0.4e-6,
  /** OpenSearch Serverless, an OCU-hour; classic collections keep two at work. */
  openSearchUnitHour: 0.24,
  openSearchClassicUnits: 2,
  /** S3 Vectors: kept, written, asked, and looked through (the price for an index of up to 100,000 vectors). */
  vectorGigabyteMonth: 0.06,
  vectorGigabytePut: 0.2,
  vectorQuery: 2.5e-6,
  vectorTerabyteProcessed: 0.004,
  /** Titan Text Embeddings V2, a token. */
  embeddingToken: 0.02e-6,
  /** t4g.small, on demand: the least server one would run a search on. */
  smallServerHour: 0.0168,
} as const;

const hoursPerMonth = 730;

export interface MeasuredWork {
  /** Billed time of one search, seconds. */
  searchSeconds: number;
  /** Store reads of one search whose terms nobody asked for before. */
  searchReads: number;
  /** Time to read and index one document, seconds. */
  documentSeconds: number;
  apiGigabytes: number;
  ingestGigabytes: number;
  /** What a thousand documents take in the store, all kinds of objects, gigabytes. */
  storedGigabytesPerThousand: number;
}

export interface CostEstimate {
  /** A million searches, every one with terms not in memory. */
  millionSearches: number;
  /** Reading and indexing a thousand documents. */
  thousandDocuments: number;
  /** Keeping a thousand documents, a month. */
  thousandDocumentsKeptAMonth: number;
  /** Bedrock Knowledge Bases over S3 Vectors, retrieval only: no generated answer, nothing in front of it. */
  bedrock: { millionSearches: number; thousandDocuments: number; thousandDocumentsKeptAMonth: number };
  /** Peers, a month at rest. */
  openSearchServerlessMonth: number;
  smallServerMonth: number;
  /** Searches a month from which the peer costs less. */
  breakEvenWithOpenSearch: number;
  breakEvenWithSmallServer: number;
}

/** Writes of a document's way: original, reading, upload, its share of segment and manifest. */
const putsPerDocument = 4;
/** Items of register, job, ledger and terms, in units of one kilobyte. */
const writesPerDocument = 40;
const messagesPerDocument = 6;

/** What a Knowledge Base makes of a yearly report: chunks of its default size, each a vector of 1,024 numbers with its text. */
const knowledgeBase = {
  chunksPerDocument: 100,
  tokensPerChunk: 300,
  bytesPerVector: 6_000,
  tokensPerQuestion: 20,
};

function estimateBedrock(): CostEstimate['bedrock'] {
  const { chunksPerDocument, tokensPerChunk, bytesPerVector, tokensPerQuestion } = knowledgeBase;
  const vectors = 1000 * chunksPerDocument;
  const gigabytes = (vectors * bytesPerVector) / 1e9;
  return {
    millionSearches:
      1e6 *
      (prices.vectorQuery +
        (gigabytes / 1000) * prices.vectorTerabyteProcessed +
        tokensPerQuestion * prices.embeddingToken),
    thousandDocuments:
      vectors * tokensPerChunk * prices.embeddingToken + gigabytes * prices.vectorGigabytePut,
    thousandDocumentsKeptAMonth: gigabytes * prices.vectorGigabyteMonth,
  };
}

/** What the measured work would cost at the published prices. An estimate: nothing of it was billed. */
export function estimateCosts(work: MeasuredWork): CostEstimate {
  const search =
    prices.httpApiRequest +
    prices.lambdaRequest +
    work.searchSeconds * work.apiGigabytes * prices.lambdaGigabyteSecond +
    work.searchReads * prices.s3Get;
  const document =
    work.documentSeconds * work.ingestGigabytes * prices.lambdaGigabyteSecond +
    2 * prices.lambdaRequest +
    putsPerDocument * prices.s3Put +
    writesPerDocument * prices.dynamoWrite +
    messagesPerDocument * prices.sqsRequest;
  const openSearchServerlessMonth = prices.openSearchClassicUnits * prices.openSearchUnitHour * hoursPerMonth;
  const smallServerMonth = prices.smallServerHour * hoursPerMonth;
  return {
    millionSearches: search * 1e6,
    thousandDocuments: document * 1e3,
    thousandDocumentsKeptAMonth: work.storedGigabytesPerThousand * prices.s3GigabyteMonth,
    bedrock: estimateBedrock(),
    openSearchServerlessMonth,
    smallServerMonth,
    breakEvenWithOpenSearch: openSearchServerlessMonth / search,
    breakEvenWithSmallServer: smallServerMonth / search,
  };
}
