import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaHandler, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Bundles } from './build-bundles.ts';
import type { LambdaName } from './bundling.ts';

export interface LambdaFunctionProps {
  bundles: Bundles;
  /** File in `functions/`, without `.lambda.ts`. */
  entry: LambdaName;
  description: string;
  memoryMegabytes: number;
  timeout: Duration;
  environment: Record<string, string>;
  reservedConcurrency?: number;
}

/** One Lambda of ours: arm64, Node 24, a bundle by esbuild, its own log group and a role that may do nothing else. */
export class LambdaFunction extends Construct {
  readonly handler: LambdaHandler;
  readonly timeout: Duration;

  constructor(scope: Construct, id: string, props: LambdaFunctionProps) {
    super(scope, id);
    this.timeout = props.timeout;
    const logGroup = new LogGroup(this, 'Logs', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    this.handler = new LambdaHandler(this, 'Handler', {
      code: Code.fromAsset(props.bundles[props.entry]),
      handler: 'index.handler',
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMegabytes,
      timeout: props.timeout,
      role,
      logGroup,
      ...(props.reservedConcurrency === undefined
        ? {}
        : { reservedConcurrentExecutions: props.reservedConcurrency }),
      environment: {
        NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
        POWERTOOLS_SERVICE_NAME: 'annals',
        POWERTOOLS_METRICS_NAMESPACE: 'Annals',
        ...props.environment,
      },
    });
  }

  /** Narrow rights, written by hand: the `grant...` shortcuts hand out wildcards. */
  allow(actions: string[], resources: string[]): void {
    this.handler.addToRolePolicy(new PolicyStatement({ actions, resources }));
  }
}
