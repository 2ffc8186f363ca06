import type { DescribedPart, Operation } from '../openapi/operation';
import { errorSchema } from '../openapi/document';
import {
  credential, credentialChange, credentialDesigns, credentialFilter, credentialSearch, design, group, groupChange, interaction, interactionQuery, listQuery, newCredential, newGroup,
  newInteraction, pageOfShape, problem, sending,
} from './shapes';
import { certifierVersion } from './version';

/** The 19 operations that Certifier documents: https://developers.certifier.io/docs/api-reference */
const operations: readonly Operation[] = [
  { method: 'get', path: '/credentials', id: 'listCredentials', summary: 'Lists credentials, the newest first.', query: listQuery, status: 200, answer: 'CredentialPage', errors: [] },
  { method: 'post', path: '/credentials', id: 'createCredential', summary: 'Creates a draft.', body: 'NewCredential', status: 201, answer: 'Credential', errors: [402, 404] },
  { method: 'post', path: '/credentials/create-issue-send', id: 'createIssueSendCredential', summary: 'Creates and issues a credential, and sends it to its recipient.', body: 'NewCredential', status: 201, answer: 'Credential', errors: [402, 404, 409] },
  { method: 'post', path: '/credentials/search', id: 'searchCredentials', summary: 'Finds credentials by a filter.', body: 'CredentialSearch', status: 200, answer: 'CredentialPage', errors: [] },
  { method: 'get', path: '/credentials/{id}', id: 'getCredential', summary: 'Reads a credential.', status: 200, answer: 'Credential', errors: [404] },
  { method: 'patch', path: '/credentials/{id}', id: 'updateCredential', summary: 'Changes a credential.', body: 'CredentialChange', status: 200, answer: 'Credential', errors: [404, 409] },
  { method: 'delete', path: '/credentials/{id}', id: 'deleteCredential', summary: 'Deletes a credential for good.', status: 204, errors: [404, 409] },
  { method: 'post', path: '/credentials/{id}/issue', id: 'issueCredential', summary: 'Issues a draft. Nobody is told.', status: 200, answer: 'Credential', errors: [402, 404, 409] },
  { method: 'post', path: '/credentials/{id}/send', id: 'sendCredential', summary: 'Sends an issued credential to its recipient, also again.', body: 'Sending', status: 200, answer: 'Credential', errors: [404, 409] },
  { method: 'get', path: '/credentials/{id}/designs', id: 'getCredentialDesigns', summary: 'Lists the certificate and the badge of a credential as files.', status: 200, answer: 'CredentialDesigns', errors: [404] },
  { method: 'get', path: '/credential-interactions', id: 'listCredentialInteractions', summary: 'Lists what was done with credentials, the newest first.', query: interactionQuery, status: 200, answer: 'InteractionPage', errors: [404] },
  { method: 'post', path: '/credential-interactions', id: 'createCredentialInteraction', summary: 'Records what was done with a credential.', body: 'NewInteraction', status: 201, answer: 'Interaction', errors: [404] },
  { method: 'get', path: '/groups', id: 'listGroups', summary: 'Lists groups: the definitions of the catalogue.', query: listQuery, status: 200, answer: 'GroupPage', errors: [] },
  { method: 'post', path: '/groups', id: 'createGroup', summary: 'Creates a group.', body: 'NewGroup', status: 201, answer: 'Group', errors: [] },
  { method: 'get', path: '/groups/{id}', id: 'getGroup', summary: 'Reads a group.', status: 200, answer: 'Group', errors: [404] },
  { method: 'patch', path: '/groups/{id}', id: 'updateGroup', summary: 'Changes a group.', body: 'GroupChange', status: 200, answer: 'Group', errors: [404] },
  { method: 'delete', path: '/groups/{id}', id: 'deleteGroup', summary: 'Deletes a group. What was issued by it stays.', status: 204, errors: [404] },
  { method: 'get', path: '/designs', id: 'listDesigns', summary: 'Lists the designs of certificates and badges.', query: listQuery, status: 200, answer: 'DesignPage', errors: [] },
  { method: 'get', path: '/designs/{id}', id: 'getDesign', summary: 'Reads a design.', status: 200, answer: 'Design', errors: [404] },
];

/** Certifier's API, as it is described to programs. */
export const certifierPart: DescribedPart = {
  base: '/v1',
  operations,
  requests: {
    NewCredential: newCredential, CredentialChange: credentialChange, CredentialFilter: credentialFilter, CredentialSearch: credentialSearch, Sending: sending,
    NewInteraction: newInteraction, NewGroup: newGroup, GroupChange: groupChange,
  },
  answers: {
    Credential: credential, CredentialPage: pageOfShape(credential), CredentialDesigns: credentialDesigns, Interaction: interaction, InteractionPage: pageOfShape(interaction),
    Group: group, GroupPage: pageOfShape(group), Design: design, DesignPage: pageOfShape(design), [errorSchema]: problem,
  },
  headers: { 'Certifier-Version': certifierVersion },
  errors: [400, 401, 403, 413, 429, 500],
};
