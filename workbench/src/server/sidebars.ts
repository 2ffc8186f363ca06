import { randomUUID } from 'node:crypto';

/** The pages of the sidebars that are open, by an id that nobody guesses. */
export class Sidebars {
  readonly #pages = new Map<string, string>();

  /** Gives its id. */
  open(html: string): string {
    const id = randomUUID();
    this.#pages.set(id, html);
    return id;
  }

  page(id: string): string | undefined {
    return this.#pages.get(id);
  }

  close(id: string): void {
    this.#pages.delete(id);
  }
}

/** The page as Google serves it: `google.script` is there before anything of its own. */
export const sidebarInWorkbench = (html: string): string => html.replace(/<head[^>]*>/, '$&<script src="/workbench/google-script.js"></script>');
