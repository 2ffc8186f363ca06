import type { Injector } from '@univerjs/core';
import { DesktopRibbonService, type IMenuSchema, type IRibbonService } from '@univerjs/ui';
import { debounceTime, distinctUntilChanged } from 'rxjs';

/**
 * Univer's toolbar, which is drawn anew only when it has other buttons. Univer itself makes all of them twice, to measure them, whenever
 * the focus goes to the editor of a cell or comes back, and so at every keystroke.
 */
export function createRibbon(injector: Injector): IRibbonService {
  const ribbon = injector.createInstance(DesktopRibbonService);
  return Object.assign(ribbon, { ribbon$: ribbon.ribbon$.pipe(debounceTime(0), distinctUntilChanged(hasSameButtons)) });
}

const hasSameButtons = (one: readonly IMenuSchema[], other: readonly IMenuSchema[]): boolean => keysOf(one) === keysOf(other);

const keysOf = (items: readonly IMenuSchema[] = []): string => items.map(({ key, children }) => `${key}(${keysOf(children)})`).join();
