import type { Credential } from '@confer/issuer/signing';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { createTwoSigners } from '../sign/credentials';

/** A process that signs one credential in each request, by the reference library. It ends with who has started it. */
const { library } = await createTwoSigners(0);
const server = createServer((request, response) => {
  void json(request).then((credential) => library(credential as Credential)).then((signed) => response.setHeader('content-type', 'application/json').end(JSON.stringify(signed)));
});
server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
process.on('disconnect', () => server.close());
