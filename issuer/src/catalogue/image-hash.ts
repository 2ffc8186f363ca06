import { pictureName } from '../pictures/picture-file';

const hashes = new WeakMap<object, string>();

/** The name of a definition's picture. */
export function imageHash(achievement: { readonly image: string }): string {
  // Asked for each credential of a definition, and pictures are large.
  const hash = hashes.get(achievement) ?? pictureName(achievement.image);
  hashes.set(achievement, hash);
  return hash;
}
