import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { tableSchema } from '../../functions/storage/tables/table-schema.ts';
import { AnnalsStack } from '../../infra/annals-stack.ts';
import { requestsPerSecond } from '../../infra/api-edge.ts';
import { temporaryBundles } from '../../infra/build-bundles.ts';
import { featureFlags } from '../../infra/feature-flags.ts';
import { InvalidSettingError, readSettings, toSettings } from '../../infra/settings.ts';
import { visibilityFactor } from '../../infra/work-queue.ts';

interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
}

let stack: AnnalsStack;
let template: Template;
let resources: Record<string, Resource>;

beforeAll(async () => {
  const outdir = mkdtempSync(join(tmpdir(), 'annals-stack-'));
  const app = new App({ outdir, context: featureFlags });
  // Bundling is proven by `npm run synth`; the template does not need it.
  stack = new AnnalsStack(app, 'Annals', { settings: readSettings(), bundles: await temporaryBundles() });
  template = Template.fromStack(stack);
  resources = template.toJSON().Resources;
});

function ofType(type: string): [string, Resource][] {
  return Object.entries(resources).filter(([, resource]) => resource.Type === type);
}

function first(type: string, idPart = ''): Resource {
  const found = ofType(type).find(([id]) => id.includes(idPart));
  if (found === undefined) throw new Error(`the template has no ${type} ${idPart}`);
  return found[1];
}

describe('a model of Bedrock', () => {
  const allowed = async (bedrockModel: string) => {
    const app = new App({ outdir: mkdtempSync(join(tmpdir(), 'annals-stack-')), context: featureFlags });
    const settings = { ...readSettings(), bedrockModel };
    const own = new AnnalsStack(app, 'Annals', { settings, bundles: await temporaryBundles() });
    const policies = Object.values(Template.fromStack(own).findResources('AWS::IAM::Policy'));
    return policies
      .flatMap(
        ({ Properties }) => Properties.PolicyDocument.Statement as { Action: string; Resource: unknown }[],
      )
      .filter(({ Action }) => JSON.stringify(Action).includes('bedrock'));
  };

  it('may be asked only when one is named', async () => {
    expect(await allowed('')).toEqual([]);
    const [statement, ...more] = await allowed('maker.small-v1:0');
    expect(more).toEqual([]);
    expect(statement?.Action).toBe('bedrock:InvokeModel');
    expect(JSON.stringify(statement?.Resource)).toMatch(/::foundation-model\/maker\.small-v1:0/);
    expect(JSON.stringify(statement?.Resource)).not.toContain('*');
  });

  it('may be asked through a profile, and no other model with it', async () => {
    const [statement] = await allowed('eu.maker.small-v1:0');
    const resources = JSON.stringify(statement?.Resource);
    expect(resources).toMatch(/inference-profile\/eu\.maker\.small-v1:0/);
    expect(resources).toMatch(/bedrock:\*::foundation-model\/maker\.small-v1:0/);
  });
});

describe('the stack', () => {
  it('runs every Lambda on arm64 and Node 24 with a log group of its own', () => {
    const lambdas = ofType('AWS::Lambda::Function');
    expect(lambdas).toHaveLength(4);
    for (const [, { Properties }] of lambdas) {
      expect(Properties).toMatchObject({ Architectures: ['arm64'], Runtime: 'nodejs24.x' });
      expect(Properties.LoggingConfig).toHaveProperty('LogGroup');
    }
  });

  it('grants no wildcard action and no wildcard resource', () => {
    const statements = ofType('AWS::IAM::Policy').flatMap(
      ([, { Properties }]) =>
        (Properties.PolicyDocument as { Statement: { Action: unknown; Resource: unknown }[] }).Statement,
    );
    expect(statements.length).toBeGreaterThan(8);
    for (const { Action, Resource } of statements) {
      for (const action of [Action].flat()) expect(action).not.toContain('*');
      for (const resource of [Resource].flat()) expect(resource).not.toBe('*');
    }
  });

  it('lets only the compaction delete objects, and only what can be rebuilt', () => {
    const deleting = ofType('AWS::IAM::Policy').filter(([, policy]) =>
      JSON.stringify(policy.Properties).includes('s3:DeleteObject'),
    );
    expect(deleting.map(([id]) => id)).toEqual([expect.stringContaining('Compact')]);
    expect(JSON.stringify(deleting)).not.toMatch(/sources|readings/);
  });

  it('gives the public-facing function no way to write to the index', () => {
    const policy = first('AWS::IAM::Policy', 'EdgeApi');
    const written = (
      policy.Properties.PolicyDocument as { Statement: { Action: unknown; Resource: unknown }[] }
    ).Statement.filter(({ Action }) => [Action].flat().includes('s3:PutObject'));
    expect(written).toHaveLength(1);
    expect(JSON.stringify(written)).toContain('/uploads/*');
  });

  it('keeps bucket and table when the stack is destroyed, versioned, private, encrypted and restorable', () => {
    for (const [, bucket] of ofType('AWS::S3::Bucket')) {
      expect(bucket.DeletionPolicy).toBe('Retain');
      expect(bucket.Properties).toHaveProperty('BucketEncryption');
      expect(bucket.Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
    }
    template.hasResourceProperties('AWS::S3::Bucket', { VersioningConfiguration: { Status: 'Enabled' } });
    template.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          }),
        ],
      },
    });
  });

  it('refuses plain HTTP to buckets and queues', () => {
    const insecure = { Condition: { Bool: { 'aws:SecureTransport': 'false' } }, Effect: 'Deny' };
    const policies = [...ofType('AWS::S3::BucketPolicy'), ...ofType('AWS::SQS::QueuePolicy')];
    expect(policies).toHaveLength(2 + 4);
    for (const [, { Properties }] of policies) {
      expect((Properties.PolicyDocument as { Statement: unknown[] }).Statement).toContainEqual(
        expect.objectContaining(insecure),
      );
    }
  });

  it('builds the table the register expects', () => {
    const expected = tableSchema('any');
    const table = first('AWS::DynamoDB::GlobalTable');
    expect(table.Properties.KeySchema).toEqual(expected.KeySchema);
    expect(table.Properties.GlobalSecondaryIndexes).toEqual(
      expected.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => ({
        IndexName,
        KeySchema,
        Projection,
      })),
    );
  });

  it('hides a message from other workers for six times its worker’s timeout, and keeps poisoned ones', () => {
    const mappings = ofType('AWS::Lambda::EventSourceMapping');
    expect(mappings).toHaveLength(2);
    for (const [, { Properties }] of mappings) {
      expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
      const queueId = (Properties.EventSourceArn as { 'Fn::GetAtt': [string] })['Fn::GetAtt'][0];
      const workerId = (Properties.FunctionName as { Ref: string }).Ref;
      const timeout = resources[workerId]?.Properties.Timeout as number;
      expect(resources[queueId]?.Properties.VisibilityTimeout).toBe(timeout * visibilityFactor);
      expect(resources[queueId]?.Properties.RedrivePolicy).toMatchObject({
        maxReceiveCount: 5,
        deadLetterTargetArn: expect.anything(),
      });
    }
  });

  it('turns overload away at the door: the stage lets in less than the reserved concurrency carries', () => {
    const { apiConcurrency } = readSettings();
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: {
        ThrottlingRateLimit: requestsPerSecond(apiConcurrency),
        ThrottlingBurstLimit: apiConcurrency,
      },
    });
    template.hasResourceProperties('AWS::Lambda::Function', { ReservedConcurrentExecutions: apiConcurrency });
  });

  it('logs no query string and no address of a reader', () => {
    const { Format } = first('AWS::ApiGatewayV2::Stage').Properties.AccessLogSettings as { Format: string };
    expect(Format).not.toMatch(/queryString|sourceIp|authorizer|identity/i);
  });

  it('has a runbook article for each alarm and an alarm for each article', () => {
    const runbook = readFileSync(join(import.meta.dirname, '../../infra/RUNBOOK.md'), 'utf8');
    const alarms = runbook.slice(runbook.indexOf('## Alarms'), runbook.indexOf('## By hand'));
    const articles = [...alarms.matchAll(/^### (\w+)$/gm)].map((match) => match[1]);
    expect(articles.toSorted()).toEqual(stack.monitoring.alarmNames.toSorted());
    expect(ofType('AWS::CloudWatch::Alarm')).toHaveLength(articles.length);
  });
});

describe('settings', () => {
  it('name the setting that is wrong and what was found', () => {
    const spoiled = { ...readSettings(), apiConcurrency: 'many' };
    expect(() => toSettings(spoiled)).toThrow(InvalidSettingError);
    expect(() => toSettings(spoiled)).toThrow(/apiConcurrency: expected a number above 0, found "many"/);
  });
});
