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
    openSearchServerlessMonth,
    smallServerMonth,
    breakEvenWithOpenSearch: openSearchServerlessMonth / search,
    breakEvenWithSmallServer: smallServerMonth / search,
  };
}
