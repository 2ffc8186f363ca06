/**
 * Where a value leads that is a web address and nothing else. Credentials hold text, so the value alone has to tell.
 *
 * @returns `undefined` for everything that is better read than followed: other schemes, text around it, and addresses that
 *   name an account before the host, which make a stranger's host look like another one
 */
export function webAddressIn(value: string): string | undefined {
  if (!/^https?:\/\/[^\s\p{C}\\]+$/iu.test(value) || !URL.canParse(value)) return undefined;
  const { href, username, password } = new URL(value);
  return username === '' && password === '' ? href : undefined;
}
