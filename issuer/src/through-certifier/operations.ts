import type { DescribedPart } from '../openapi/operation';
import { connectionAnswer, connectionRequest, groupsAnswer } from './routes';

/** How the organisation's workspace at Certifier is connected, as it is described to programs. */
export const connectionPart: DescribedPart = {
  base: '/v1',
  operations: [
    { method: 'get', path: '/certifier', id: 'getCertifier', summary: 'Tells whether Certifier is connected, and never the token.', status: 200, answer: 'CertifierConnection', errors: [] },
    { method: 'put', path: '/certifier', id: 'connectCertifier', summary: 'Keeps the access token of a workspace at Certifier, once Certifier takes it.', body: 'NewCertifierConnection', status: 200, answer: 'CertifierConnection', errors: [409, 503] },
    { method: 'delete', path: '/certifier', id: 'disconnectCertifier', summary: 'Forgets the access token.', status: 204, errors: [] },
    { method: 'get', path: '/certifier/groups', id: 'listCertifierGroups', summary: 'Lists the groups of the workspace.', status: 200, answer: 'CertifierGroups', errors: [409, 503] },
  ],
  requests: { NewCertifierConnection: connectionRequest },
  answers: { CertifierConnection: connectionAnswer, CertifierGroups: groupsAnswer },
  headers: {},
  errors: [400, 401, 403, 413, 429, 500],
};
