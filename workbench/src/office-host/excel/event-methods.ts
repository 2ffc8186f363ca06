import type { EventType } from './events';
import type { ExcelHost } from './excel-host';

/** Where the handlers of an object's events stand: on one sheet, or on all of them. */
export interface EventTarget {
  readonly host: ExcelHost;
  readonly eventTarget: string;
}

type EventMethods<T> = Record<string, (target: T) => void>;

/** The methods by which office.js registers handlers: `_RegisterActivatedEvent` and its like. */
export function eventMethods<T>(events: Readonly<Record<string, EventType>>, targetOf: (target: T) => EventTarget): EventMethods<T> {
  return Object.fromEntries(Object.entries(events).flatMap(([name, type]) => [
    [`_Register${name}Event`, (target: T) => { targetOf(target).host.addHandler(type, targetOf(target).eventTarget); }],
    [`_Unregister${name}Event`, (target: T) => { targetOf(target).host.removeHandler(type, targetOf(target).eventTarget); }],
  ]));
}
