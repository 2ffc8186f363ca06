/**
 * Ids as Certifier writes them: 128 bits as 26 signs, like a ULID (https://github.com/ulid/spec) in lower case. Each stands for
 * one UUID, and the order of ids is that of the UUIDs.
 */

const signs = '0123456789abcdefghjkmnpqrstvwxyz';

/** @param uuid in its usual form */
export function ulidOf(uuid: string): string {
  let number = BigInt(`0x${uuid.replaceAll('-', '')}`);
  let id = '';
  for (let place = 0; place < 26; place += 1) {
    id = signs.charAt(Number(number & 31n)) + id;
    number >>= 5n;
  }
  return id;
}

/** @returns `undefined` for what is no such id */
export function uuidOf(id: string): string | undefined {
  // 26 signs hold 130 bits, so the first one is 7 at most.
  if (!/^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(id)) return undefined;
  const number = [...id].reduce((sum, sign) => (sum << 5n) | BigInt(signs.indexOf(sign)), 0n);
  const digits = number.toString(16).padStart(32, '0');
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-');
}
