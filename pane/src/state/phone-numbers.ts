/** Whether a phone number, `+442079460018`, may be in use. */
export type IsLikelyPhone = (number: string) => boolean;

/**
 * Loads the numbering plans of the world, 116 kB in a script of their own that most lists can do without.
 * `undefined`: it could not be loaded, and numbers are judged by their digits alone.
 */
export async function loadPhoneNumbers(): Promise<IsLikelyPhone | undefined> {
  try {
    const { parsePhoneNumberFromString } = await import(/* webpackChunkName: "phone-numbers" */ 'libphonenumber-js/min');
    const known = new Map<string, boolean>();
    return (number) => {
      // Every look at a list asks about the same numbers again, and asking takes a hundred times as long as the rest of the check.
      const before = known.get(number);
      if (before !== undefined) return before;
      const phone = parsePhoneNumberFromString(number);
      // A zero that is dialled inside the country only is read away: with it, the number reaches nobody.
      const isLikely = phone?.number === number && phone.isValid();
      known.set(number, isLikely);
      return isLikely;
    };
  } catch {
    return undefined;
  }
}
