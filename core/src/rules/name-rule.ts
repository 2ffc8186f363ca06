import type { CellRule } from './rule';
import { checkName, nameLimit } from './name';

export const nameRule: CellRule = {
  check: (value) => (typeof value === 'string' ? checkName(value) : 'name-digits'),
  explain: (_, code) => (code === 'too-long' ? { limit: nameLimit } : {}),
  read: String,
};
