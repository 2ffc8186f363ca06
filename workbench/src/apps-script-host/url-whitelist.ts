/**
 * Whether the manifest allows a script to ask this address: https, and beginning with one of the prefixes, upper and lower case
 * told apart. A leading `*.` stands for every subdomain. https://developers.google.com/apps-script/manifest/allowlist-url
 */
export function isWhitelisted(url: string, whitelist: readonly string[]): boolean {
  return whitelist.some((prefix) => {
    if (!/^https:\/\/[^/]+\/(?:.*\/)?$/.test(prefix)) throw new Error(`urlFetchWhitelist: ${prefix} is not https with a path that ends with a slash`);
    const [, rest] = /^https:\/\/\*\.(.+)$/.exec(prefix) ?? [];
    if (rest === undefined) return url.startsWith(prefix);
    const [, host = '', path = ''] = /^https:\/\/([^/]+)(\/.*)$/.exec(url) ?? [];
    const slash = rest.indexOf('/');
    return host.endsWith(`.${rest.slice(0, slash)}`) && path.startsWith(rest.slice(slash));
  });
}
