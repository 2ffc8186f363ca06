import type { Database } from '../database/database';
import { invalid } from '../http/api-error';
import { pictureFileOf, pictureName, sizeOf } from '../pictures/picture-file';
import { say } from '../texts/say';

/** The crest of an organisation, or whatever it is known by. */
export interface Logo {
  /** The picture, as a `data:` address. */
  readonly address: string;
  /** How wide its place is for its height. A picture that is much wider or higher stands in the middle of it. */
  readonly proportion: number;
}

const widest = 4;
const narrowest = 0.5;

/**
 * Puts a picture away by its content.
 *
 * @param logo the picture as a `data:` address, or the name of one that is here
 * @returns its name
 * @throws {ApiError} `validation_error` for a file that is no picture, and for a name that no picture has
 */
export async function keepLogo(database: Database, logo: string): Promise<string> {
  if (!logo.startsWith('data:')) {
    if (await readLogo(database, logo)) return logo;
    throw invalid(say('error.logoUnknown'));
  }
  const file = pictureFileOf(logo);
  const size = file && sizeOf(file);
  if (!size) throw invalid(say('error.notALogo'));
  const name = pictureName(logo);
  const proportion = Math.min(widest, Math.max(narrowest, size.width / size.height));
  await database.query('INSERT INTO logos (hash, address, proportion) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [name, logo, proportion]);
  return name;
}

export async function readLogo(database: Database, name: string): Promise<Logo | undefined> {
  const [logo] = await database.query<Logo>('SELECT address, proportion FROM logos WHERE hash = $1', [name]);
  return logo;
}
