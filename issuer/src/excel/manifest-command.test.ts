import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { version } from '../version';
import { manifestXml } from './manifest';

const program = join(__dirname, '../../bin/confer.js');
const confer = (...words: string[]) => spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });

test.each(['https://issue.northmere.example', 'https://issue.northmere.example/'])('confer manifest --url %s prints the manifest of that issuer, and nothing else', (url) => {
  expect(confer('manifest', '--url', url)).toMatchObject({ status: 0, stdout: manifestXml({ publicUrl: 'https://issue.northmere.example', version }), stderr: '' });
});

test.each(['http://issue.northmere.example', 'https://northmere.example/issuer', 'issue.northmere.example'])('%s is no address for a manifest, and the answer says which would be', (url) => {
  expect(confer('manifest', '--url', url)).toMatchObject({
    status: 1,
    stdout: '',
    stderr: '--url: It has to be an https address without a path, such as https://issue.example.org, because Excel loads add-ins from https only.\n',
  });
});
