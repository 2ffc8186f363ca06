/** What add-ins keep in a workbook, out of sight. It travels with the file: never a secret. */
export class Metadata {
  /** XML by the id of its part; visible to every add-in that knows the namespace. */
  readonly xmlParts = new Map<string, string>();
  /** Private to the add-in; values are JSON. */
  readonly settings = new Map<string, unknown>();
  /** The older kind, which an add-in saves as a whole; values are JSON texts. */
  readonly documentSettings = new Map<string, string>();

  static fromJSON(json: MetadataJson): Metadata {
    const metadata = new Metadata();
    for (const [id, xml] of json.xmlParts) metadata.xmlParts.set(id, xml);
    for (const [key, value] of json.settings) metadata.settings.set(key, value);
    for (const [key, text] of json.documentSettings) metadata.documentSettings.set(key, text);
    return metadata;
  }

  toJSON(): MetadataJson {
    return { xmlParts: [...this.xmlParts], settings: [...this.settings], documentSettings: [...this.documentSettings] };
  }
}

export interface MetadataJson {
  readonly xmlParts: readonly (readonly [string, string])[];
  readonly settings: readonly (readonly [string, unknown])[];
  readonly documentSettings: readonly (readonly [string, string])[];
}
