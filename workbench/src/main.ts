import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foldersIn } from './server/folders';
import { startWorkbench } from './server/workbench';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const port = Number(process.env['PORT'] ?? 3000);

try {
  const workbench = await startWorkbench({
    port,
    dataDirectory: resolve(process.env['CONFER_DATA_DIR'] ?? join(repository, 'data')),
    folders: foldersIn(repository),
    report: (failure) => console.error(failure),
  });
  console.log(`Confer workbench: ${workbench.url}/`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      workbench.close().then(() => process.exit(0), (failure: unknown) => {
        console.error(failure);
        process.exit(1);
      });
    });
  }
} catch (failure) {
  const portIsTaken = failure instanceof Error && 'code' in failure && failure.code === 'EADDRINUSE';
  console.error(portIsTaken ? `Port ${port} is in use. Close what runs there, or choose another one: PORT=${port + 1} npm start` : failure);
  process.exit(1);
}
