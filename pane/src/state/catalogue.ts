import type { Definition, Trouble } from '@confer/core';
import type { PaneContext } from './pane-state';
import { answers, requests } from '@confer/core';
import { chooseDefinition } from './choosing';
import { ask, loadDefinitions } from './connecting';
import { fileName } from './exporting';
import { chooseAnother } from './opening';

/** Saves the list of a definition as a file, for those who fill it in elsewhere. Gives what kept it from that. */
export async function saveTemplate(context: PaneContext, { id, version, name }: Definition): Promise<Trouble | undefined> {
  const { services } = context;
  const file = await ask(context, requests.template(id, version, services.language), answers.file, services.files.fetch);
  if (!file.ok) return file.trouble;
  if (file.value instanceof Blob) services.files.save(file.value, fileName(name, 'xlsx'));
  return undefined;
}

/** How a definition that is in use stands in the catalogue now; `undefined`: as it is used. */
export function newsOf({ store }: PaneContext, { id, version }: Definition): { readonly kind: 'archived' } | { readonly kind: 'newer'; readonly definition: Definition } | undefined {
  const listed = store.get().connection?.definitions.find((definition) => definition.id === id);
  if (!listed) return { kind: 'archived' };
  return listed.version > version ? { kind: 'newer', definition: listed } : undefined;
}

/** Reads the catalogue again: definitions may have got new versions, or have been archived. What cannot be read stays as it was. */
export async function refreshCatalogue(context: PaneContext): Promise<void> {
  const definitions = await loadDefinitions(context);
  const { connection } = context.store.get();
  if (definitions.ok && connection) context.store.set({ connection: { ...connection, definitions: definitions.value } });
}

/** Turns to another version of the definition, for the list that is open: its columns are matched anew. */
export function takeVersion(context: PaneContext, definition: Definition): void {
  chooseAnother(context);
  chooseDefinition(context, definition);
}
