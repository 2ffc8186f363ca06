import { HostError } from '@confer/core';
import type { Delivery, Sender, Sent, Setting } from '../shared/wire';
import { lacksPermission } from './answering';
import { settingsOfProject } from './settings';

/** Google waits as long as the script may run: then nothing could be told any more. The types do not know this yet. */
interface FetchOptions extends GoogleAppsScript.URL_Fetch.URLFetchRequestOptions {
  readonly timeoutSeconds: number;
}

/** An issuer that is silent for so long counts as one that does not answer. */
const timeoutSeconds = 60;

/**
 * Asks the issuer, in the name of the person, of nobody, or of whoever a token stands for. Google's servers ask, not the browser.
 *
 * @throws {HostError} `permission-missing`, `issuer-blocked`
 */
export function sendToIssuer({ request, sender, as }: Delivery): Sent {
  const authorization = authorizationOf(sender);
  const options: FetchOptions = {
    method: request.method.toLowerCase() as 'get' | 'post' | 'put',
    muteHttpExceptions: true,
    // Elsewhere nobody has to know who the person is.
    followRedirects: false,
    timeoutSeconds,
    headers: { ...(authorization !== undefined && { authorization: `Bearer ${authorization}` }) },
    ...(request.body !== undefined && { contentType: 'application/json', payload: JSON.stringify(request.body) }),
  };
  let response: GoogleAppsScript.URL_Fetch.HTTPResponse;
  try {
    response = UrlFetchApp.fetch(settings().issuerUrl + request.path, options);
  } catch (error) {
    if (lacksPermission()) throw new HostError('permission-missing', { cause: error });
    if (isUnanswered(error)) return { outcome: 'unanswered' };
    throw new HostError('issuer-blocked', { cause: error });
  }
  const headers = response.getHeaders() as Readonly<Record<string, string>>;
  const header = (name: string) => Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  const retryAfter = Number(header('retry-after') ?? NaN);
  return {
    outcome: 'answered',
    status: response.getResponseCode(),
    type: header('content-type') ?? '',
    body: as === 'file' ? Utilities.base64Encode(response.getContent()) : response.getContentText(),
    retryAfter: Number.isFinite(retryAfter) ? retryAfter : null,
  };
}

/** The person's own account, as Google says who that is: https://developers.google.com/apps-script/reference/script/script-app#getidentitytoken */
function authorizationOf(sender: Sender): string | undefined {
  if (sender.as !== 'person') return sender.as === 'token' ? sender.token : undefined;
  // Without the scope there is none, though its type says that there always is.
  const token = ScriptApp.getIdentityToken() as string | null;
  if (token === null) throw new HostError('permission-missing');
  return token;
}

/** Google gives it no code. Silence is worded in one of these ways; everything else is that the address may not be asked. */
const isUnanswered = (error: unknown): boolean => error instanceof Error && /DNS|Address unavailable|Timeout|timed out|Connection/i.test(error.message);

/** Set for all of an organisation in the script's properties, else as the project was made. */
export function settings(): Setting {
  const ofOrganisation = PropertiesService.getScriptProperties().getProperty('issuerUrl');
  return { issuerUrl: (ofOrganisation ?? settingsOfProject().issuerUrl).replace(/\/$/, '') };
}
