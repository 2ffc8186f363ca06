import { ServiceError } from './service-error';

/** https://developers.google.com/apps-script/guides/services/quotas */
const longestValue = 9 * 1024;
const largestStore = 500 * 1024;

/** Texts that a script keeps: for the document, for a person, or for everybody. */
export class PropertyStore {
  readonly #values = new Map<string, string>();

  get keys(): string[] {
    return [...this.#values.keys()];
  }

  get(key: string): string | undefined {
    return this.#values.get(key);
  }

  /** @throws {ServiceError} for a value or a store that is too large; nothing is kept of it then */
  set(key: string, value: string): void {
    if (sizeOf(value) > longestValue) throw new ServiceError('Argument too large: value');
    const others = this.keys.filter((other) => other !== key).reduce((sum, other) => sum + sizeOf(other) + sizeOf(this.#values.get(other) ?? ''), 0);
    if (others + sizeOf(key) + sizeOf(value) > largestStore) {
      throw new ServiceError('You have exceeded the property storage quota. Please remove some properties and try again.');
    }
    this.#values.set(key, value);
  }

  delete(key: string): void {
    this.#values.delete(key);
  }
}

const sizeOf = (text: string): number => Buffer.byteLength(text);
