import { needFull, scopes } from '../authorization';
import { emulated } from '../emulated';
import type { Execution } from '../execution';
import type { HttpAnswer, HttpRequest } from '../script-host';
import { NotEmulated, ServiceError } from '../service-error';
import { isWhitelisted } from '../url-whitelist';
import { signedBytes } from './bytes';

type Options = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions & { readonly timeoutSeconds?: number };

/** https://developers.google.com/apps-script/guides/services/quotas */
const limits = { url: 2082, header: 8 * 1024, headers: 100, body: 50 * 1024 * 1024 };
const defaultSeconds = 360;

/** Asks over real HTTP. https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app */
export function urlFetchApp(run: Execution): GoogleAppsScript.URL_Fetch.UrlFetchApp {
  const fetchAll = (method: string, asked: readonly { readonly url: string; readonly options: Options }[]) => {
    needFull(run, `UrlFetchApp.${method}`, scopes.fetch);
    const requests = asked.map(({ url, options }) => requestOf(run, url, options));
    return run.host.fetchAll(requests).map((answer, index) => {
      const { url, options } = asked[index] ?? { url: '', options: {} };
      return responseOf(run, answer, url, options.muteHttpExceptions === true);
    });
  };
  return emulated<GoogleAppsScript.URL_Fetch.UrlFetchApp>(run, 'UrlFetchApp', {
    fetch: (url: string, options: Options = {}) => {
      const [response] = fetchAll('fetch', [{ url, options }]);
      if (response === undefined) throw new Error('There is an answer for each request.');
      return response;
    },
    fetchAll: (asked) => fetchAll('fetchAll', Array.from(asked, (one) => (typeof one === 'string' ? { url: one, options: {} } : { url: one.url, options: one }))),
  });
}

function requestOf(run: Execution, url: string, options: Options): HttpRequest {
  if (url.length > limits.url) throw new ServiceError('Limit Exceeded: URLFetch URL Length.');
  const { urlFetchWhitelist } = run.project.manifest;
  if (urlFetchWhitelist !== undefined && !isWhitelisted(url, urlFetchWhitelist)) {
    throw new ServiceError(`UrlFetch calls to ${url} are not permitted: the manifest's urlFetchWhitelist does not name it.`);
  }
  const { allowedDomains } = run.host;
  if (allowedDomains !== undefined && !allowedDomains.includes(new URL(url).hostname)) throw new ServiceError(`UrlFetch calls to ${url} are not permitted by your admin`);
  const headers = headersOf(options);
  const body = bodyOf(options.payload);
  if (body !== undefined && Buffer.byteLength(typeof body === 'string' ? body : Uint8Array.from(body)) > limits.body) throw new ServiceError('Limit Exceeded: URLFetch POST Size.');
  return {
    url, headers, body,
    method: (options.method ?? 'get').toUpperCase(),
    followRedirects: options.followRedirects !== false,
    timeout: (options.timeoutSeconds ?? defaultSeconds) * 1000,
  };
}

function headersOf({ headers = {}, contentType, payload }: Options): Record<string, string> {
  const entries = Object.entries(headers);
  if (entries.length > limits.headers) throw new ServiceError('Limit Exceeded: URLFetch Header Count.');
  if (entries.some(([name, value]) => name.length + String(value).length > limits.header)) throw new ServiceError('Limit Exceeded: URLFetch Header Size.');
  const type = contentType ?? (payload === undefined ? undefined : 'application/x-www-form-urlencoded');
  return { ...(type !== undefined && { 'Content-Type': type }), ...Object.fromEntries(entries.map(([name, value]) => [name, String(value)])) };
}

/** A text, bytes, or the fields of a form. */
function bodyOf(payload: Options['payload']): HttpRequest['body'] {
  if (payload === undefined || typeof payload === 'string') return payload;
  if (Array.isArray(payload)) return payload.map((byte: unknown) => Number(byte) & 0xff);
  const fields = Object.entries(payload);
  if (fields.some(([, value]) => typeof value === 'object')) throw new NotEmulated('UrlFetchApp with a blob');
  return new URLSearchParams(fields.map(([name, value]) => [name, String(value)])).toString();
}

function responseOf(run: Execution, answer: HttpAnswer, url: string, muted: boolean): GoogleAppsScript.URL_Fetch.HTTPResponse {
  if ('failure' in answer) throw new ServiceError(messageOf(answer.failure, url));
  const { status, headers, body } = answer;
  const text = new TextDecoder().decode(body);
  if (status >= 400 && !muted) {
    throw new ServiceError(`Request failed for ${new URL(url).origin} returned code ${status}. Truncated server response: ${text.slice(0, 100)} (use muteHttpExceptions option to examine full response)`);
  }
  return emulated<GoogleAppsScript.URL_Fetch.HTTPResponse>(run, 'HTTPResponse', {
    getResponseCode: () => status,
    getContentText: () => text,
    getContent: () => signedBytes(body),
    getHeaders: () => Object.fromEntries(headers),
    getAllHeaders: () => Object.fromEntries(headers),
  });
}

function messageOf(failure: string, url: string): string {
  if (failure === 'ENOTFOUND' || failure === 'EAI_AGAIN') return `DNS error: ${url}`;
  return failure === 'TimeoutError' ? `Timeout: ${url}` : `Address unavailable: ${url}`;
}
