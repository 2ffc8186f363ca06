/** What the log says of a request that was granted. Paths lead into the request, or into its answer: `body.reason`. */
export interface AuditedRoute {
  readonly action: string;
  /** Where the subject stands. */
  readonly subject?: string;
  /** Where the details stand, by their names. */
  readonly details?: Readonly<Record<string, string>>;
}

const batch = (action: string, details?: AuditedRoute['details']): AuditedRoute => ({ action: `batch.${action}`, subject: 'params.id', ...(details && { details }) });
const credentials = (action: string, details?: AuditedRoute['details']): AuditedRoute => ({ action: `credentials.${action}`, details: { credentialIds: 'body.credentialIds', ...details } });

/** Requests of which the log tells. */
export const auditedRoutes: Readonly<Record<string, AuditedRoute>> = {
  'PUT /v1/organisation': { action: 'organisation.changed', details: { name: 'body.name', email: 'body.email', url: 'body.url', language: 'answer.language', logo: 'answer.logo' } },
  'PUT /v1/certifier': { action: 'certifier.connected', details: { address: 'answer.address' } },
  'DELETE /v1/certifier': { action: 'certifier.disconnected' },
  'POST /v1/definitions': { action: 'definition.saved', subject: 'answer.id', details: { version: 'answer.version' } },
  'POST /v1/definitions/:id/copy': { action: 'definition.saved', subject: 'answer.id', details: { version: 'answer.version', copyOf: 'params.id' } },
  'POST /v1/definitions/:id/archive': { action: 'definition.archived', subject: 'params.id' },
  'POST /v1/definitions/:id/restore': { action: 'definition.restored', subject: 'params.id' },
  'POST /v1/groups': { action: 'definition.saved', subject: 'answer.id' },
  'PATCH /v1/groups/:id': { action: 'definition.saved', subject: 'params.id' },
  'DELETE /v1/groups/:id': { action: 'definition.archived', subject: 'params.id' },
  'POST /v1/batches/:id/submit': batch('submitted', { rows: 'answer.counts.rows', heldUntil: 'answer.heldUntil' }),
  'PUT /v1/batches/:id/hold': batch('held', { heldUntil: 'answer.heldUntil' }),
  'POST /v1/batches/:id/release': batch('released'),
  'POST /v1/batches/:id/cancel': batch('cancelled'),
  'POST /v1/batches/:id/stop': batch('stopped', { issued: 'answer.counts.issued', stopped: 'answer.counts.stopped' }),
  'POST /v1/batches/:id/send': batch('sent', { states: 'body.states' }),
  'POST /v1/credentials/send': { action: 'credentials.sent', details: { messages: 'answer.data' } },
  'POST /v1/credentials/revoke': credentials('revoked', { reason: 'body.reason', tell: 'body.tell' }),
  'POST /v1/credentials/suspend': credentials('suspended', { reason: 'body.reason', tell: 'body.tell' }),
  'POST /v1/credentials/reinstate': credentials('reinstated', { tell: 'body.tell' }),
  'POST /v1/credentials': { action: 'credential.drafted', subject: 'answer.id' },
  'POST /v1/credentials/create-issue-send': { action: 'credential.issued', subject: 'answer.id' },
  'PATCH /v1/credentials/:id': { action: 'credential.changed', subject: 'params.id' },
  'DELETE /v1/credentials/:id': { action: 'credential.deleted', subject: 'params.id' },
  'POST /v1/credentials/:id/issue': { action: 'credential.issued', subject: 'params.id' },
  'POST /v1/credentials/:id/send': { action: 'credential.sent', subject: 'params.id' },
  'POST /vc/credentials/issue': { action: 'credential.issued', subject: 'answer.id' },
  'POST /v1/members': { action: 'member.invited', subject: 'answer.email', details: { id: 'answer.id', role: 'answer.role' } },
  'PUT /v1/members/:id': { action: 'member.roleChanged', subject: 'answer.email', details: { id: 'answer.id', role: 'answer.role' } },
  'DELETE /v1/members/:id': { action: 'member.removed', details: { id: 'params.id' } },
  'POST /v1/access-tokens': { action: 'token.made', subject: 'body.name', details: { role: 'body.role' } },
  'DELETE /v1/access-tokens/:name': { action: 'token.removed', subject: 'params.name' },
};

/** Requests that change nothing for anybody, or nothing before another request is made. */
export const unauditedRoutes: readonly string[] = [
  'POST /v1/definitions/convert',
  'POST /v1/batches',
  'POST /v1/batches/:id/rows',
  'POST /v1/holders/search',
  'POST /v1/credential-interactions',
  'POST /v1/test-messages',
];
