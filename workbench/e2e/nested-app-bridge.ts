import type { BrowserContext } from 'playwright-core';
import type { OpenIdProvider } from '@confer/issuer/fixtures';

/**
 * Plays the side of Excel in nested app authentication: the bridge that Microsoft's library talks to, by observation of
 * `@azure/msal-browser` 5.29.0, and the requirement set that says it is there. Tokens come from the test's provider. What Excel itself,
 * its account and Entra do is not proved by it.
 */
export class NestedAppBridge {
  /** Methods in the order in which they were called, with what was asked for. */
  readonly calls: { readonly method: string; readonly scope: string | undefined; readonly authority: string | undefined }[] = [];
  /** Without the person there are no tokens. */
  needsPerson = false;
  /** The person turns back whenever Excel asks them. */
  personCancels = false;

  constructor(private readonly provider: OpenIdProvider) {}

  async install(context: BrowserContext): Promise<void> {
    await context.exposeFunction('answerBridge', (request: string) => this.#answer(request));
    await context.addInitScript(() => {
      const heard: ((message: string) => void)[] = [];
      const bridge = {
        addEventListener: (_: string, listener: (message: string) => void) => { heard.push(listener); },
        removeEventListener: () => undefined,
        postMessage: (request: string) => {
          void (window as unknown as { answerBridge: (request: string) => Promise<string> }).answerBridge(request).then((answer) => { for (const each of heard) each(answer); });
        },
      };
      Object.assign(window, { nestedAppAuthBridge: bridge });
      let native: { GetContext: () => { GetSupportedMatrix: () => string } } | undefined;
      Object.defineProperty(window, 'excelNativeObject', {
        get: () => native,
        set: (object: NonNullable<typeof native>) => {
          const withBridge = () => {
            const excel = object.GetContext();
            return { ...excel, GetSupportedMatrix: () => JSON.stringify({ ...JSON.parse(excel.GetSupportedMatrix()) as object, NestedAppAuth: '1.1' }) };
          };
          native = { ...object, GetContext: withBridge };
        },
      });
    });
  }

  async #answer(text: string): Promise<string> {
    const { method, requestId, tokenParams } = JSON.parse(text) as { method: string; requestId: string; tokenParams?: { scope: string; authority: string } };
    this.calls.push({ method, scope: tokenParams?.scope, authority: tokenParams?.authority });
    const envelope = { messageType: 'NestedAppAuthResponse', requestId };
    if (method === 'GetInitContext') return JSON.stringify({ ...envelope, success: true, initContext: { sdkName: 'bridge', sdkVersion: '1.0', capabilities: { queryAccount: true } } });
    const refusal = method === 'GetToken' ? this.needsPerson && 'USER_INTERACTION_REQUIRED' : this.personCancels && 'USER_CANCEL';
    if (refusal) return JSON.stringify({ ...envelope, success: false, error: { status: refusal } });
    const { oid, tid, name, preferred_username: username } = this.provider.person as Record<string, string>;
    return JSON.stringify({
      ...envelope, success: true,
      token: { access_token: await this.provider.token(), id_token: await this.provider.token(), expires_in: this.provider.lifetime, scope: tokenParams?.scope, properties: null },
      account: { environment: new URL(this.provider.origin).host, homeAccountId: `${oid ?? ''}.${tid ?? ''}`, localAccountId: oid, tenantId: tid, username, name },
    });
  }
}
