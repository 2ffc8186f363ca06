import type { RemoteObject } from './remote-object';
import { RichApiError } from './rich-api-error';

/** Objects that the add-in keeps from one batch to the next, by the reference it names them with. */
export class References {
  readonly #objects = new Map<string, RemoteObject>();
  readonly #references = new Map<RemoteObject, string>();
  #last = 0;

  keep(object: RemoteObject): void {
    if (this.#references.has(object)) return;
    const reference = `reference-${++this.#last}`;
    this.#objects.set(reference, object);
    this.#references.set(object, reference);
  }

  referenceOf(object: RemoteObject): string | undefined {
    return this.#references.get(object);
  }

  get(reference: string): RemoteObject {
    const object = this.#objects.get(reference);
    if (object === undefined) throw new RichApiError('InvalidReference', 'This reference is not valid for the current operation.');
    return object;
  }

  remove(reference: string): void {
    const object = this.#objects.get(reference);
    if (object !== undefined) this.#references.delete(object);
    this.#objects.delete(reference);
  }

  get kept(): Iterable<RemoteObject> {
    return this.#objects.values();
  }
}
