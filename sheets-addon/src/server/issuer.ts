import type { Delivery, Sender, Sent, Setting } from '../shared/wire';
import { settingsOfProject } from './settings';

/** Asks the issuer, in the name of the person, of nobody, or of whoever a token stands for. Google's servers ask, not the browser. */
export function sendToIssuer({ request, sender, as }: Delivery): Sent {
  const authorization = authorizationOf(sender);
  let response: GoogleAppsScript.URL_Fetch.HTTPResponse;
  try {
    response = UrlFetchApp.fetch(settings().issuerUrl + request.path, {
      method: request.method.toLowerCase() as 'get' | 'post' | 'put',
      muteHttpExceptions: true,
      // Elsewhere nobody has to know who the person is.
      followRedirects: false,
      headers: { ...(authorization !== undefined && { authorization: `Bearer ${authorization}` }) },
      ...(request.body !== undefined && { contentType: 'application/json', payload: JSON.stringify(request.body) }),
    });
  } catch (error) {
    return { outcome: isAboutAllowing(error) ? 'blocked' : 'unanswered' };
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
  if (sender.as === 'token') return sender.token;
  return sender.as === 'person' ? ScriptApp.getIdentityToken() : undefined;
}

/** Google has no code for it. An address that cannot be reached is named in one of three ways; everything else is a refusal of its own. */
const isAboutAllowing = (error: unknown): boolean => !(error instanceof Error) || !/DNS|Address unavailable|Timeout|unavailable/i.test(error.message);

/** Set for all of an organisation in the script's properties, else as the project was made. */
export function settings(): Setting {
  const ofOrganisation = PropertiesService.getScriptProperties().getProperty('issuerUrl');
  return { issuerUrl: (ofOrganisation ?? settingsOfProject().issuerUrl).replace(/\/$/, '') };
}
