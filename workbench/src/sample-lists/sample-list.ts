import { sampleListText } from './sample-list-command';

try {
  process.stdout.write(sampleListText(process.argv.slice(2)));
} catch (error) {
  // Wrong options: their sentence is enough, whoever typed them has no use for a stack.
  if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
