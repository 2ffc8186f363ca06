import {
  convertRequest, copyRequest, definitionsAnswer, definitionSchema, meAnswer, organisationAnswer, previewRequest, testMessageAnswer, testMessageRequest,
} from '@confer/core';
import * as z from 'zod';
import { listQuery, templateQuery, versionQuery } from '../catalogue/routes';
import { invitation, roleChange, tokenRequest } from '../members/routes';
import { role } from '../members/role';
import { organisationRequest } from './routes';
import type { DescribedPart, Operation } from '../openapi/operation';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const catalogue: readonly Operation[] = [
  { method: 'get', path: '/definitions', id: 'listDefinitions', summary: 'Lists definitions in their newest version.', query: listQuery, status: 200, answer: 'DefinitionPage', errors: [] },
  { method: 'get', path: '/definitions/{id}', id: 'getDefinition', summary: 'Reads a definition.', query: versionQuery, status: 200, answer: 'StoredDefinition', errors: [404] },
  { method: 'get', path: '/definitions/{id}/versions', id: 'listVersions', summary: 'Lists the versions of a definition.', status: 200, answer: 'Definitions', errors: [404] },
  { method: 'get', path: '/definitions/{id}/template.xlsx', id: 'getTemplate', summary: 'Gives a workbook with the columns of a definition.', query: templateQuery, status: 200, media: workbook, errors: [404] },
  { method: 'post', path: '/definitions', id: 'saveDefinition', summary: 'Stores a definition or a new version of it.', body: 'Definition', status: 201, answer: 'StoredDefinition', errors: [409] },
  { method: 'post', path: '/definitions/convert', id: 'convertDefinition', summary: 'Makes a definition of what another program calls one.', body: 'Conversion', status: 200, errors: [] },
  { method: 'post', path: '/definitions/{id}/copy', id: 'copyDefinition', summary: 'Copies a definition.', body: 'Copy', status: 201, answer: 'StoredDefinition', errors: [404, 409] },
  { method: 'post', path: '/definitions/{id}/archive', id: 'archiveDefinition', summary: 'Takes a definition out of the list.', status: 200, answer: 'StoredDefinition', errors: [404] },
  { method: 'post', path: '/definitions/{id}/restore', id: 'restoreDefinition', summary: 'Puts a definition back into the list.', status: 200, answer: 'StoredDefinition', errors: [404] },
  { method: 'post', path: '/certificates/preview', id: 'previewCertificate', summary: 'Draws the certificate of a row that is not issued yet.', body: 'Preview', status: 200, media: 'image/svg+xml', errors: [404, 409, 422] },
];

const others: readonly Operation[] = [
  { method: 'get', path: '/me', id: 'getMe', summary: 'Tells who asks.', status: 200, answer: 'Me', errors: [] },
  { method: 'get', path: '/organisation', id: 'getOrganisation', summary: 'Tells in whose name is issued.', status: 200, answer: 'StoredOrganisation', errors: [404] },
  { method: 'put', path: '/organisation', id: 'setOrganisation', summary: 'Sets in whose name is issued.', body: 'Organisation', status: 200, answer: 'StoredOrganisation', errors: [] },
  { method: 'post', path: '/test-messages', id: 'sendTestMessage', summary: 'Sends the message of a row to oneself.', body: 'TestMessage', status: 200, answer: 'SentTestMessage', errors: [404, 409, 422] },
  { method: 'get', path: '/members', id: 'listMembers', summary: 'Lists members.', status: 200, answer: 'Members', errors: [] },
  { method: 'post', path: '/members', id: 'addMember', summary: 'Invites a person.', body: 'Invitation', status: 201, answer: 'Member', errors: [409] },
  { method: 'put', path: '/members/{id}', id: 'changeMember', summary: 'Gives a member another role.', body: 'RoleChange', status: 200, answer: 'Member', errors: [404] },
  { method: 'delete', path: '/members/{id}', id: 'removeMember', summary: 'Lets a person in no longer.', status: 204, errors: [404] },
  { method: 'post', path: '/access-tokens', id: 'addToken', summary: 'Makes an access token, which is shown this once.', body: 'NewToken', status: 201, answer: 'Token', errors: [409] },
  { method: 'delete', path: '/access-tokens/{name}', id: 'removeToken', summary: 'Takes an access token away.', status: 204, errors: [404, 409] },
];

const member = z.object({ id: z.string(), email: z.string(), name: z.string(), role, hasSignedIn: z.boolean() });

/** The catalogue and the organisation, as they are described to programs. */
export const organisationPart: DescribedPart = {
  base: '/v1',
  operations: [...catalogue, ...others],
  requests: {
    Definition: definitionSchema, Conversion: convertRequest, Copy: copyRequest, Preview: previewRequest, Organisation: organisationRequest, TestMessage: testMessageRequest,
    Invitation: invitation, RoleChange: roleChange, NewToken: tokenRequest,
  },
  answers: {
    StoredDefinition: definitionSchema, Definitions: z.object({ data: z.array(definitionSchema) }), DefinitionPage: definitionsAnswer(definitionSchema), Me: meAnswer, StoredOrganisation: organisationAnswer,
    SentTestMessage: testMessageAnswer, Member: member, Members: z.object({ data: z.array(member) }), Token: z.object({ name: z.string(), role, token: z.string() }),
  },
  headers: {},
  errors: [400, 401, 403, 413, 429, 500],
};
