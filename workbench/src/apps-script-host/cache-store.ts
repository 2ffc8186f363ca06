import { ServiceError } from './service-error';

/** https://developers.google.com/apps-script/reference/cache/cache */
const longestKey = 250;
const longestValue = 100 * 1024;
const mostItems = 1000;
const longestSeconds = 21_600;

/** Texts that Google keeps for a while and may drop at any time. */
export class CacheStore {
  readonly #items = new Map<string, { readonly value: string; readonly until: number }>();

  get(key: string, now: number): string | undefined {
    const item = this.#items.get(key);
    return item !== undefined && item.until > now ? item.value : undefined;
  }

  /** @throws {ServiceError} for what is too large */
  put(key: string, value: string, seconds: number, now: number): void {
    if (key.length > longestKey) throw new ServiceError('Argument too large: key');
    if (Buffer.byteLength(value) > longestValue) throw new ServiceError('Argument too large: value');
    this.#items.delete(key);
    this.#items.set(key, { value, until: now + Math.min(seconds, longestSeconds) * 1000 });
    for (const oldest of this.#items.keys()) {
      if (this.#items.size <= mostItems) return;
      this.#items.delete(oldest);
    }
  }

  remove(key: string): void {
    this.#items.delete(key);
  }

  /** As Google may at any time. */
  drop(): void {
    this.#items.clear();
  }
}
