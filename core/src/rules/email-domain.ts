import { slips } from '../text/text';

/** Providers that half of all private addresses belong to, and those that look like a slip of one of them and are not. */
const providers = ['gmail.com', 'googlemail.com', 'hotmail.com', 'outlook.com', 'yahoo.com', 'icloud.com', 'live.com', 'aol.com', 'gmx.de', 'gmx.net', 'web.de', 'orange.fr', 'proton.me'];
const lookalikes = new Set(['mail.com', 'ymail.com', 'email.com', 'gmx.com', 'me.com', 'mac.com', 'live.de', 'aol.de', 'gmx.at', 'gmx.ch', 'yahoo.co', 'mail.ru', 'hotmail.co']);

/** Endings that do not exist, one slip away from ones that do. */
const endings: readonly (readonly [string, string])[] = [['.con', '.com'], ['.cmo', '.com'], ['.ocm', '.com'], ['.couk', '.co.uk'], ['.comm', '.com'], ['.vom', '.com'], ['.xom', '.com'], ['.ogr', '.org'], ['.nte', '.net']];

/** How much rarer than its neighbour a domain must be before it is taken for a slip of it. */
const rarity = 20;

/**
 * Domains that look mistyped, with the one that was probably meant. A domain is judged by its own column: one slip away
 * from another that is at least {@link rarity} times as frequent, so that an institution's own domain is known without
 * a list, and real but rare domains stay alone. Large providers count as frequent wherever they stand.
 *
 * @param counts how many addresses of the column belong to each domain, in lower case
 */
export function mistypedDomains(counts: ReadonlyMap<string, number>): Map<string, string> {
  const meant = new Map<string, string>();
  const frequent = [...counts].filter(([, count]) => count >= rarity);
  for (const [domain, count] of counts) {
    if (lookalikes.has(domain) || providers.includes(domain)) continue;
    const ending = endings.find(([wrong]) => domain.endsWith(wrong));
    const neighbour = frequent.find(([other, times]) => times >= count * rarity && slips(domain, other, 1) === 1)?.[0]
      ?? (count < rarity ? providers.find((provider) => slips(domain, provider, 1) === 1) : undefined)
      ?? (ending && domain.slice(0, -ending[0].length) + ending[1]);
    if (neighbour !== undefined) meant.set(domain, neighbour);
  }
  return meant;
}
