import { Duration, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type CfnStage, HttpApi, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import {
  AllowedMethods,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Bundles } from './build-bundles.ts';
import { LambdaFunction } from './lambda-function.ts';
import type { Settings } from './settings.ts';
import type { Stores } from './stores.ts';

/** The slowest one request in a hundred may be, in seconds; the request rate is derived from it. Measured warm: far below. */
const p99Seconds = 0.4;

/** Share of the reserved concurrency that the stage lets in, so that overload is a 429 at the door and not a 5xx behind it. */
const usableShare = 0.8;

/** Requests a second the stage lets through. */
export function requestsPerSecond(concurrency: number): number {
  return Math.floor((usableShare * concurrency) / p99Seconds);
}

const profilePrefix = /^(?:us|eu|apac|us-gov|global)\./;

export function isInferenceProfile(model: string): boolean {
  return profilePrefix.test(model);
}

export function modelOfProfile(profile: string): string {
  return profile.replace(profilePrefix, '');
}

/**
 * The resources that asking one model takes. An inference profile (`eu.maker.model`) hands the question on to the model in
 * one of several regions, so both are named.
 */
function modelArns({ partition, region, account }: Stack, model: string): string[] {
  const modelArn = (where: string, id: string) => `arn:${partition}:bedrock:${where}::foundation-model/${id}`;
  if (!isInferenceProfile(model)) return [modelArn(region, model)];
  return [
    `arn:${partition}:bedrock:${region}:${account}:inference-profile/${model}`,
    modelArn('*', modelOfProfile(model)),
  ];
}

/** What the public talks to: CloudFront, an HTTP API with a throttle, and one Lambda that only reads (and takes uploads). */
export class ApiEdge extends Construct {
  readonly api: LambdaFunction;
  readonly httpApi: HttpApi;
  readonly distribution: Distribution;

  constructor(
    scope: Construct,
    id: string,
    props: { stores: Stores; settings: Settings; bundles: Bundles; indexQueue: Queue },
  ) {
    super(scope, id);
    const { bucket, table, accessLogs } = props.stores;
    this.api = new LambdaFunction(this, 'Api', {
      bundles: props.bundles,
      entry: 'api',
      description: 'Answers searches, reads documents, serves the pages',
      memoryMegabytes: props.settings.apiMemoryMegabytes,
      timeout: Duration.seconds(20),
      reservedConcurrency: props.settings.apiConcurrency,
      environment: {
        ANNALS_BUCKET: bucket.bucketName,
        ANNALS_TABLE: table.tableName,
        ANNALS_INDEX_QUEUE_URL: props.indexQueue.queueUrl,
        ...(props.settings.bedrockModel === '' ? {} : { ANNALS_BEDROCK_MODEL: props.settings.bedrockModel }),
      },
    });
    const objects = (prefix: string) => bucket.arnForObjects(`${prefix}/*`);
    this.api.allow(
      ['s3:GetObject'],
      ['manifests', 'segments', 'readings', 'sources', 'answers'].map(objects),
    );
    this.api.allow(['s3:PutObject'], [objects('uploads'), objects('answers')]);
    this.api.allow(['s3:ListBucket'], [bucket.bucketArn]);
    // To have a document taken out; the index itself is written elsewhere.
    this.api.allow(['sqs:SendMessage'], [props.indexQueue.queueArn]);
    this.api.allow(
      ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      [table.tableArn, `${table.tableArn}/index/*`],
    );

    if (props.settings.bedrockModel !== '')
      this.api.allow(['bedrock:InvokeModel'], modelArns(Stack.of(this), props.settings.bedrockModel));

    this.httpApi = new HttpApi(this, 'HttpApi', {
      description: 'Annals',
      defaultIntegration: new HttpLambdaIntegration('ApiIntegration', this.api.handler),
      createDefaultStage: false,
    });
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const rate = requestsPerSecond(props.settings.apiConcurrency);
    const stage = this.httpApi.addStage('Live', {
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: rate, burstLimit: props.settings.apiConcurrency },
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog) },
    });
    // No query string and no address of the reader: what people search for is theirs.
    (stage.node.defaultChild as CfnStage).accessLogSettings = {
      destinationArn: accessLog.logGroupArn,
      format: JSON.stringify({
        requestId: '$context.requestId',
        time: '$context.requestTime',
        method: '$context.httpMethod',
        path: '$context.path',
        status: '$context.status',
        responseBytes: '$context.responseLength',
        milliseconds: '$context.responseLatency',
      }),
    };

    const domain = Fn.select(2, Fn.split('/', this.httpApi.apiEndpoint));
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'Annals',
      httpVersion: HttpVersion.HTTP2_AND_3,
      logBucket: accessLogs,
      logFilePrefix: 'cloudfront/',
      defaultBehavior: {
        origin: new HttpOrigin(domain, { protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY }),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        // The answer says itself how long it holds (`Cache-Control`, `ETag` of the generation).
        cachePolicy: new CachePolicy(this, 'AsTheAnswerSays', {
          comment: `${Stack.of(this).stackName}: as long as the answer says`,
          defaultTtl: Duration.seconds(0),
          minTtl: Duration.seconds(0),
          maxTtl: Duration.days(1),
          queryStringBehavior: CacheQueryStringBehavior.all(),
          headerBehavior: CacheHeaderBehavior.allowList('Accept', 'Accept-Language', 'Authorization'),
          cookieBehavior: CacheCookieBehavior.none(),
          enableAcceptEncodingBrotli: true,
          enableAcceptEncodingGzip: true,
        }),
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      },
    });
  }
}
