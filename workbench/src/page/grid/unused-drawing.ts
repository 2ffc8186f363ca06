import { type Injector, toDisposable } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';

/**
 * What Univer would draw over cells and the workbook has no place for: a mark at texts that look like numbers, which is turned off, and
 * hatching over protected ranges. Both ask about every cell in sight whenever the grid is drawn, the first by reading each text
 * as a number and as a date. Known by the names of their classes, which Univer does not export.
 */
const unused = new Set(['ForceStringRenderController', 'SheetPermissionRenderController', 'WorksheetProtectionRenderController']);

const isUnused = (identifier: unknown): boolean => typeof identifier === 'function' && unused.has(identifier.name);

/** Keeps it from being registered. To be called before Univer is rendered for the first time. */
export function leaveOutUnusedDrawing(injector: Injector): void {
  const renders = injector.get(IRenderManagerService);
  const register = renders.registerRenderModule.bind(renders);
  renders.registerRenderModule = (type, dependency) => (isUnused(dependency[0]) ? toDisposable(() => undefined) : register(type, dependency));
}
