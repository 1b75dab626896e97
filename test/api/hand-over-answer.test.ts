import { describe, expect, it } from 'vitest';
import {
  type GatewayAnswer,
  handOverLargeAnswer,
  largestAnswerBytes,
} from '../../functions/api/answers/hand-over-answer.ts';

function answerOf(body: string, more: Partial<GatewayAnswer> = {}): GatewayAnswer {
  return {
    statusCode: 200,
    headers: {
      'Content-Type': 'text/csv',
      'Content-Disposition': 'attachment; filename="a.csv"',
      'X-Request-Id': 'r',
    },
    body,
    isBase64Encoded: false,
    ...more,
  };
}

function openShelf() {
  const kept = new Map<string, Uint8Array>();
  const asked: object[] = [];
  return {
    kept,
    asked,
    put: async (key: string, body: Uint8Array) => kept.set(key, body),
    presign: async (key: string, headers: object) => {
      asked.push(headers);
      return `https://bucket.example/${key}?signed`;
    },
  };
}

describe('an answer on its way out of a Lambda', () => {
  it('is given back as it is when it fits', async () => {
    const shelf = openShelf();
    const answer = answerOf('a'.repeat(largestAnswerBytes - 2));
    expect(await handOverLargeAnswer(answer, shelf)).toBe(answer);
    expect(shelf.kept.size).toBe(0);
  });

  it('is put aside when it does not fit, its reader sent to it, its headers with it', async () => {
    const shelf = openShelf();
    const body = 'a'.repeat(largestAnswerBytes);
    const given = (await handOverLargeAnswer(answerOf(body), shelf)) as GatewayAnswer;
    const [[key, bytes]] = [...shelf.kept] as [[string, Uint8Array]];
    expect(Buffer.from(bytes).toString()).toBe(body);
    expect(given).toMatchObject({ statusCode: 302, body: '' });
    expect(given.headers).toEqual({
      'x-request-id': 'r',
      location: `https://bucket.example/${key}?signed`,
      'cache-control': 'no-store',
    });
    expect(shelf.asked).toEqual([
      { contentType: 'text/csv', contentDisposition: 'attachment; filename="a.csv"' },
    ]);
  });

  it('is measured as it travels: quotation marks are escaped there, bytes are in base64', async () => {
    const shelf = openShelf();
    await handOverLargeAnswer(answerOf('"'.repeat(largestAnswerBytes / 2 + 1)), shelf);
    const bytes = Buffer.alloc(5 * 1024 * 1024, 7);
    await handOverLargeAnswer(answerOf(bytes.toString('base64'), { isBase64Encoded: true }), shelf);
    expect([...shelf.kept.values()].map((kept) => kept.length)).toEqual([
      largestAnswerBytes / 2 + 1,
      bytes.length,
    ]);
  });
});
