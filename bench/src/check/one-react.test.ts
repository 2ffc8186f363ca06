import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const lock = JSON.parse(readFileSync(join(__dirname, '../../../package-lock.json'), 'utf8')) as { packages: Record<string, unknown> };

// A library that is measured here wants React, too. What it is told in `overrides` of the root has to follow the pane's version.
test.each(['react', 'react-dom'])('there is one %s, and it is the pane’s', (name) => {
  const installed = Object.keys(lock.packages).filter((path) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`));
  expect(installed).toEqual([`node_modules/${name}`]);
});
