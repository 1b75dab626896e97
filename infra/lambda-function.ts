import { join } from 'node:path';
import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

export interface LambdaFunctionProps {
  /** File in `functions/`, without `.lambda.ts`. */
  entry: string;
  description: string;
  memoryMegabytes: number;
  timeout: Duration;
  environment: Record<string, string>;
  reservedConcurrency?: number;
}

/** CommonJS packages inside an ES module bundle call `require`; Lambda's module scope has none. */
const requireBanner = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

/** One Lambda of ours: arm64, Node 24, a bundle by esbuild, its own log group and a role that may do nothing else. */
export class LambdaFunction extends Construct {
  readonly handler: NodejsFunction;
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
    const root = join(import.meta.dirname, '..');
    this.handler = new NodejsFunction(this, 'Handler', {
      entry: join(root, 'functions', `${props.entry}.lambda.ts`),
      projectRoot: root,
      depsLockFilePath: join(root, 'package-lock.json'),
      handler: 'handler',
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
      bundling: {
        format: OutputFormat.ESM,
        target: 'node24',
        minify: true,
        mainFields: ['module', 'main'],
        banner: requireBanner,
        // The SDK is bundled too: the copy in the runtime is older, and loading it costs more than our few clients.
        externalModules: [],
        // Source maps cost 40 ms of every cold start.
        sourceMap: false,
        metafile: true,
        loader: { '.tsv': 'text' },
      },
    });
  }

  /** Narrow rights, written by hand: the `grant...` shortcuts hand out wildcards. */
  allow(actions: string[], resources: string[]): void {
    this.handler.addToRolePolicy(new PolicyStatement({ actions, resources }));
  }
}
