import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

/** The least a Lambda of this kind can be: what a cold start is measured against. */
const app = new Hono();
app.get('/', (context) => context.json({ message: 'hello' }));

export const handler = handle(app);
