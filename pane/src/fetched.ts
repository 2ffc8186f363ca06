/** Tries until the issuer, which serves scripts, answers. Meanwhile the pane says that it is opening. */
export async function fetched<Script>(load: () => Promise<Script>): Promise<Script> {
  try {
    return await load();
  } catch {
    await new Promise((resolve) => { setTimeout(resolve, 2000); });
    return fetched(load);
  }
}
