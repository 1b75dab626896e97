import { pathToFileURL } from 'node:url';

/** What runs inside a Lambda: loads the bundle named on the command line and asks the Runtime API for events. */
const runtime = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;
const bundle = process.argv[2] ?? '';

async function answer(path: string, body: unknown): Promise<void> {
  await fetch(`${runtime}${path}`, { method: 'POST', body: JSON.stringify(body ?? null) });
}

function describe(error: unknown) {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { errorType: name, errorMessage: message, stackTrace: stack?.split('\n') ?? [] };
}

let handler: (event: unknown, context: unknown) => Promise<unknown>;
try {
  ({ handler } = await import(pathToFileURL(bundle).href));
} catch (error) {
  await answer('/init/error', describe(error));
  process.exit(1);
}

for (;;) {
  const next = await fetch(`${runtime}/invocation/next`);
  const requestId = next.headers.get('lambda-runtime-aws-request-id') ?? '';
  const deadline = Number(next.headers.get('lambda-runtime-deadline-ms'));
  const context = {
    awsRequestId: requestId,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME ?? 'local',
    functionVersion: '$LATEST',
    invokedFunctionArn: 'arn:aws:lambda:local:0:function:local',
    memoryLimitInMB: '1024',
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
  try {
    await answer(`/invocation/${requestId}/response`, await handler(await next.json(), context));
  } catch (error) {
    await answer(`/invocation/${requestId}/error`, describe(error));
  }
}
