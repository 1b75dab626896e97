import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { listAttribute, listIndexName, listNumbers } from '../functions/storage/tables/table-schema.ts';

/** The bucket and the table. Both outlive the stack: `npm run destroy` keeps the data. */
export class Stores extends Construct {
  readonly bucket: Bucket;
  readonly table: TableV2;
  readonly accessLogs: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.accessLogs = new Bucket(this, 'AccessLogs', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // CloudFront writes its logs with an access control list, which needs an owner preference.
      objectOwnership: ObjectOwnership.OBJECT_WRITER,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [{ id: 'expire-access-logs', expiration: Duration.days(90) }],
    });
    this.bucket = new Bucket(this, 'Objects', {
      versioned: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      serverAccessLogsBucket: this.accessLogs,
      serverAccessLogsPrefix: 's3/',
      lifecycleRules: [
        // A deleted or replaced object can be brought back for a month; then it stops costing.
        { id: 'expire-old-versions', noncurrentVersionExpiration: Duration.days(30) },
        { id: 'abort-multipart', abortIncompleteMultipartUploadAfter: Duration.days(1) },
        // An upload is copied to `sources/` when it is accepted; the drop itself is only a messenger.
        { id: 'expire-uploads', prefix: 'uploads/', expiration: Duration.days(7) },
        // Answers too large for a Lambda are fetched within minutes of being made.
        { id: 'expire-answers', prefix: 'answers/', expiration: Duration.days(1) },
      ],
    });
    sendEventsToEventBridge(this.bucket);

    this.table = new TableV2(this, 'Register', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      globalSecondaryIndexes: listNumbers.map((number) => ({
        indexName: listIndexName(number),
        partitionKey: { name: listAttribute(number), type: AttributeType.STRING },
        sortKey: { name: 'order', type: AttributeType.STRING },
      })),
      timeToLiveAttribute: 'expiresAt',
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}

/** Set on the resource itself: the construct's own switch adds a Python Lambda to the stack for one line of configuration. */
function sendEventsToEventBridge(bucket: Bucket): void {
  const resource = bucket.node.defaultChild as CfnBucket;
  resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
}
