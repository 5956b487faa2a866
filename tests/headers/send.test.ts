import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { sendHeaders } from '../../src/headers/send.ts';

test('a server that knows nothing of the rules sends what they say, whatever is asked of it', async () => {
  sendHeaders([
    ['/*', { 'X-One': '1' }],
    ['/a/', { 'X-Two': '2' }],
  ]);
  const server = createServer((_, response) => response.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0;
  const sent = async (path: string) => {
    const { headers } = await fetch(`http://127.0.0.1:${port}${path}`);
    return [headers.get('X-One'), headers.get('X-Two')];
  };
  try {
    expect(await sent('/a/?q=1')).toEqual(['1', '2']);
    expect(await sent('/b')).toEqual(['1', null]);
    expect(await sent('/%')).toEqual(['1', null]);
    expect(await sent('//')).toEqual(['1', null]);
  } finally {
    server.close();
  }
});
