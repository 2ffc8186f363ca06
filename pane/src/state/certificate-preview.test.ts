import type { HttpAnswer, HttpRequest } from '@confer/core';
import type { PaneContext } from './pane-state';
import { MemoryHost } from '@confer/core';
import { loadCertificate } from './certificate-preview';
import { servicesOf } from './desk.fixture';
import { initialState } from './pane-state';
import { createStore } from './store';

const request = { definitionId: 'ethics', definitionVersion: 1, row: { key: 'preview-row', recipient: { fullName: 'Anna', contact: 'a@northmere.example' }, fields: {} } };
const paneWith = (send: (request: HttpRequest) => HttpAnswer | undefined): PaneContext => ({ services: servicesOf(new MemoryHost(), send), store: createStore(initialState) });

test('the row is sent as it would be issued, and the answer is a picture', async () => {
  const sent: HttpRequest[] = [];
  const pane = paneWith((asked) => { sent.push(asked); return { status: 200, body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }; });
  expect(await loadCertificate(pane, request)).toEqual({ picture: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%2F%3E' });
  expect(sent).toEqual([{ method: 'POST', path: '/v1/certificates/preview', body: request }]);
});

test('a refusal is told in the issuer’s words', async () => {
  const pane = paneWith(() => ({ status: 422, body: { error: { code: 'missing_letters', message: 'No font.' } } }));
  expect(await loadCertificate(pane, request)).toEqual({ picture: undefined, reason: 'No font.' });
});

test.each([undefined, { status: 503, body: undefined }, { status: 200, body: '<html>' }])('without an answer of the issuer there is no picture: %j', async (answer) => {
  expect(await loadCertificate(paneWith(() => answer), request)).toEqual({ picture: undefined, reason: undefined });
});
