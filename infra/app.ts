import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { acknowledgeFindings } from './acknowledged-findings.ts';
import { AnnalsStack } from './annals-stack.ts';
import { buildBundles } from './build-bundles.ts';
import { featureFlags } from './feature-flags.ts';
import { readSettings } from './settings.ts';

/**
 * Writes the CloudFormation template and the bundles to `cdk.out`, without a network or an account.
 *
 * A finding of the security checks that nobody has explained makes this fail.
 */
const app = new App({
  outdir: process.env.CDK_OUTDIR ?? join(import.meta.dirname, '../cdk.out'),
  context: featureFlags,
});
const settings = readSettings();
const stack = new AnnalsStack(app, 'Annals', { settings, bundles: await buildBundles() });
acknowledgeFindings(stack, settings);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
