import type { Right } from './role';

/** Who may use which route: a route that is not in here does not come up, so that none is forgotten. */
export const routeRights: Readonly<Record<string, Right>> = {
  'GET /v1/me': 'connect',
  'GET /v1/organisation': 'connect',
  'PUT /v1/organisation': 'administer',
  'GET /v1/definitions': 'connect',
  'GET /v1/definitions/:id': 'connect',
  'POST /v1/definitions': 'administer',
  'GET /v1/batches': 'look',
  'POST /v1/batches': 'issue',
  'GET /v1/batches/:id': 'look',
  'POST /v1/batches/:id/rows': 'issue',
  'POST /v1/batches/:id/submit': 'issue',
  'POST /v1/batches/:id/stop': 'issue',
  'GET /v1/batches/:id/receipts': 'look',
  'POST /v1/receipts/search': 'look',
  'GET /v1/members': 'administer',
  'POST /v1/members': 'administer',
  'PUT /v1/members/:id': 'administer',
  'DELETE /v1/members/:id': 'administer',
  'POST /v1/access-tokens': 'administer',
  'DELETE /v1/access-tokens/:name': 'administer',
};
