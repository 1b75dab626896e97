import type { CfnElement, Stack } from 'aws-cdk-lib';
import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { AnnalsStack } from './annals-stack.ts';
import { isInferenceProfile, modelOfProfile } from './api-edge.ts';
import type { Settings } from './settings.ts';

/**
 * Findings of the security checks that we live with, each with its reason.
 * Each names one finding on one construct, so a new wildcard elsewhere still fails.
 */
export function acknowledgeFindings(stack: AnnalsStack, settings: Settings): void {
  const { bucket, table, accessLogs } = stack.stores;
  const { ingest, buildIndex, compact } = stack.writePath;
  const { api, distribution, httpApi } = stack.edge;
  const bucketId = logicalId(stack, bucket);
  const tableId = logicalId(stack, table);

  const prefixesOf: [IConstruct, string[]][] = [
    [api, ['manifests', 'segments', 'readings', 'sources', 'uploads', 'answers']],
    [ingest, ['uploads', 'inbox', 'sources', 'readings']],
    [buildIndex, ['readings', 'segments', 'manifests']],
    [compact, ['segments', 'manifests', 'manifests/generations']],
  ];
  for (const [lambda, prefixes] of prefixesOf) {
    for (const prefix of prefixes) {
      acknowledge(
        lambda,
        `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/${prefix}/*]`,
        `objects under ${prefix}/ are named by hashes and counters; the function may touch this prefix and no other`,
      );
    }
  }
  for (const lambda of [api, ingest, buildIndex]) {
    acknowledge(
      lambda,
      `AwsSolutions-IAM5[Resource::<${tableId}.Arn>/index/*]`,
      "the register's own three indexes, on this one table",
    );
  }
  if (isInferenceProfile(settings.bedrockModel)) {
    acknowledge(
      api,
      `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:bedrock:*::foundation-model/${modelOfProfile(settings.bedrockModel)}]`,
      'an inference profile asks the one model it is named for in whichever of its regions has room',
    );
  }
  acknowledge(
    accessLogs,
    'AwsSolutions-S1',
    'this bucket receives the access logs; logging it to itself would never end',
  );
  acknowledge(
    httpApi,
    'AwsSolutions-APIG4',
    'reading is public by purpose; every writing route checks a key of the register before it does anything',
  );
  acknowledge(distribution, 'AwsSolutions-CFR1', 'public documents are for readers of every country');
  acknowledge(
    distribution,
    'AwsSolutions-CFR2',
    'a web application firewall has a fixed monthly price, against the aim of costing nothing at rest; the stage throttles',
  );
  acknowledge(
    distribution,
    'AwsSolutions-CFR4',
    'without a certificate of its own the distribution has the default domain, whose TLS policy CloudFront fixes',
  );
}

function acknowledge(construct: IConstruct, id: string, reason: string): void {
  Validations.of(construct).acknowledge({ id, reason });
}

function logicalId(stack: Stack, construct: IConstruct): string {
  return stack.getLogicalId(construct.node.defaultChild as CfnElement);
}
