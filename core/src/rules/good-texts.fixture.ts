import type { Rule } from './rule';
import type { SeededRandom } from './seeded-random.fixture';

const digitsOf = (random: SeededRandom, count: number): string => Array.from({ length: count }, () => random.below(10)).join('');

/** A text as a column of this kind holds it: right for the most part, but for a bound, a form or a year that is not taken. */
export function goodText(type: Rule['type'], rule: Rule, random: SeededRandom): string {
  switch (type) {
    case 'name': return random.pick(names);
    case 'email': return goodEmail(random);
    case 'phone': return goodPhone(random);
    case 'emailOrPhone': return random.chance(0.5) ? goodEmail(random) : goodPhone(random);
    case 'url': return goodUrl(random);
    case 'yesNo': return random.pick(yesAndNo);
    case 'date': return goodDate(random);
    case 'expiry': return random.chance(0.4) ? goodDate(random) : goodDuration(random);
    case 'integer':
    case 'decimal': return goodNumber(random);
    case 'text': return random.chance(0.5) ? random.pick(names) : random.pick(texts).slice(0, random.below(40));
    case 'longText': return Array.from({ length: 1 + random.below(4) }, () => random.pick(texts)).join('\n');
    case 'choice': return random.pick(rule.type === 'choice' && rule.options[0] !== undefined ? [rule.options[0], ...rule.options] : ['Pass', 'Merit']);
  }
}

const names: readonly [string, ...string[]] = [
  'Siobhán', 'Ní Dhomhnaill', 'Adébáyọ̀', 'O’Connor', "D'Arcy", 'Müller-Lüdenscheidt', 'Robert Downey, Jr.', 'Null', 'नरेन्द्र', 'נועה', 'X Æ A-12', 'Henry 3rd', 'Smith (née Jones)', '陳', '山田　太郎', 'نرگس‌سادات',
  'Jean‐Luc', 'Al·lot', 'GARCÍA', 'GARCÍA LÓPEZ', 'de la Cruz', 'van der Berg', 'Ng', 'Ó', 'Þórdís', 'Łukasz', 'Ana,', 'Ana Sofia 2', '-Ana', '=Ana', '+Ana', 'Ana 😀', 'Ana.', 'ana', 'McDonald', 'W. E. B. Du Bois', 'Зоя', 'Γιώργος',
  'a'.repeat(199), 'a'.repeat(200), 'a'.repeat(201),
];

const texts: readonly [string, ...string[]] = [
  'Consent, data protection and authorship', 'Graduate School', '0040112', 'B.Sc. (Hons)', '100 %', 'A & B', 'C#', '#1 in class', 'Year 2: “Ethics”', 'e = mc²', '½ day', 'price: €5', '40112', 'Zoe\u0308', 'क़ानून', '😀 done', '-', '+', '@home', '=SUM(A1)', "'0040112", "'68", "'+44 20", "'12-15", "'120-15.", '12.5', 'ok',
];

const yesAndNo: readonly [string, ...string[]] = ['yes', 'Yes', 'NO', 'y', 'N', 'true', 'FALSE', '1', '0', 'x', 'X', '✓', '✗', 'oui', 'Sí', 'si', 'ja', 'nein', 'não', '-', 'sim', 'wahr', 'falsch', 'maybe', 'o', 'ok'];

function goodEmail(random: SeededRandom): string {
  const local = random.pick(['ana', 'a.osei', "o'brien", 'x+tag', 's_n', 'th.jonsdottir', 'user/dept', '用户', 'ana.maría', 'a-b', '1', `${'a'.repeat(random.below(3) + 62)}`]);
  const label = random.pick(['northmere', 'n-1', 'students', 'x', '1', 'bücher', 'b'.repeat(random.below(3) + 61), 'xn--bcher-kva']);
  const ending = random.pick(['example', 'ac.uk', 'com', 'example.org', 'museum', 'c', '1', '12', 'a1', '例子', `${'long.'.repeat(random.below(50))}example`]);
  const address = `${local}@${label}.${ending}`;
  return random.chance(0.12) ? random.pick([`Ana <${address}>`, `mailto:${address}`, `${address}, ${address}`, `<${address}>`, `${address}.`, address.replace('@', ' @'), address.replace('@', '(at)'), address.replace('@', '@@')]) : address;
}

function goodPhone(random: SeededRandom): string {
  const sign = random.pick(['+', '+', '00', '', '0', '(+', '+(', 'tel:+', 'TEL:', '(00']);
  const country = random.pick(['44', '1', '49', '353', '86', '']);
  const trunk = random.pick(['', '', '(0)', ' (0) ', ') ', '0']);
  const gap = random.pick(['', ' ', '-', '.', '/', ' - ', '\u2013']);
  const groups = Array.from({ length: 1 + random.below(4) }, () => digitsOf(random, 1 + random.below(5)));
  return `${sign}${country}${trunk}${gap}${groups.join(gap)}`;
}

function goodUrl(random: SeededRandom): string {
  const scheme = random.chance(0.7) ? 'https://' : random.pick(['http://', 'HTTPS://', 'https:/', '//', '', 'ftp://', 'https:', 'htp://', 'https//', 'https://http://', 'http:\\\\', 'httpd://']);
  const host = random.chance(0.5) ? 'www.example.org' : random.pick(['example.org', 'münchen.example', 'a-b.example', '例子.example', 'localhost', '10.0.0.1', 'x.y.z.example', `${'b'.repeat(62 + random.below(3))}.example`, 'example.o', 'example.org.']);
  const port = random.chance(0.7) ? '' : random.pick([':80', ':8080', ':65535', ':65536', ':99999', ':123456', ':']);
  const path = random.pick(['', '/', '/a/b?c=d&e#f', '#top', '?q=1', '/a b', '/ümlaut', '/%20', '/{x}', `/${'p'.repeat(1950 + random.below(60))}`]);
  return scheme + host + port + path;
}

function goodNumber(random: SeededRandom): string {
  const sign = random.chance(0.7) ? '' : random.pick(['-', '−', '+', '- ', '€', '$ ', '-£', '.']);
  const grouping = random.pick(['', '', '', ',', '.', ' ', "'", random.pick(['’', '\u00a0', '\u202f'])]);
  const groups = [digitsOf(random, 1 + random.below(3)), ...Array.from({ length: random.pick([0, 0, 1, 2]) }, () => digitsOf(random, random.chance(0.9) ? 3 : 2))];
  const decimals = random.pick(['', '', '.', ',']);
  return sign + groups.join(grouping) + (decimals && decimals + digitsOf(random, 1 + random.below(3))) + (random.chance(0.9) ? '' : random.pick([' %', '%', ' €', ' EUR', ' kg', '0'.repeat(random.below(12))]));
}

const months: readonly [string, ...string[]] = ['jan', 'February', 'MAR', 'April', 'may', 'June', 'jul', 'Augu', 'Sept', 'sep', 'Oct', 'November', 'Dec.', 'Ma', 'Mai', 'Smarch'];

function goodDate(random: SeededRandom): string {
  const dayNumber = 1 + random.below(random.chance(0.2) ? 32 : 28);
  const monthNumber = 1 + random.below(random.chance(0.1) ? 14 : 12);
  const [d, m] = [String(dayNumber), String(monthNumber)];
  const [dd, mm] = [d.padStart(2, '0'), m.padStart(2, '0')];
  const yyyy = random.chance(0.7) ? random.pick(['2026', '2026', '2027', '2024', '2031']) : random.pick(['2025', '2000', '1999', '1904', '1900', '1899', '1800', '0999', '1000', '9999', '2100', String(random.below(10_000)).padStart(4, '0')]);
  const yy = random.chance(0.15) ? digitsOf(random, 2) : yyyy;
  const month = random.pick(months);
  const gap = random.pick(['/', '/', '-', '.', ' ', '. ']);
  const date = random.chance(0.4) ? random.pick([`${yyyy}-${mm}-${dd}`, `${dd}/${mm}/${yyyy}`, `${d}.${m}.${yyyy}`]) : random.pick([
    `${yyyy}${gap}${m}${gap}${d}`, `${dd}${gap}${mm}${gap}${yy}`, `${dd}/${mm}/${yy}`, `${d}/${m}/${yy}`, `${mm}/${dd}/${yyyy}`, `${d}.${m}.${yy}`,
    `${d} ${month} ${yy}`, `${d}${random.pick(['st', 'nd', 'rd', 'th', ''])} ${month}, ${yy}`, `${month} ${d}, ${yyyy}`, `${month} ${d}th ${yy}`, `${d}-${month}-${yy}`, `${month} ${yyyy}`, `${mm}/${yyyy}`, yyyy, `${yyyy}${mm}${dd}`,
  ]);
  return date + (random.chance(0.7) ? '' : random.pick([' 10:00', 'T00:00:00Z', ' 14:30:05', ', 9:05 pm', ' 10:00 am +0100', 'T23:59:59.123+01:00', ' 24:00', ' 99:99', ' 10:60']));
}

function goodDuration(random: SeededRandom): string {
  const amount = () => String(random.chance(0.7) ? 1 + random.below(36) : random.pick([0, 99, 100, 101, 1200, 1201, 5200, 5201, 36_500, 36_501, 100_000]));
  const unit = () => random.pick(['year', 'years', 'y', 'yr', 'yrs', 'month', 'months', 'mo', 'mos', 'week', 'weeks', 'w', 'wk', 'wks', 'day', 'days', 'd', 'Years', random.pick(['m', 'mo.', 'yrs.', 'decades'])]);
  const part = () => `${amount()}${random.pick([' ', ' ', '', '  '])}${unit()}`;
  return random.pick([
    part, part, () => `${amount()} years`, () => `${amount()} months`, () => `${part()}${random.pick([' ', ', ', ' and ', ' & ', '', ','])}${part()}`,
    () => `P${amount()}${random.pick(['Y', 'M', 'W', 'D'])}`, () => `P${amount()}Y${amount()}M`, () => `p${amount()}y${amount()}m${amount()}w${amount()}d`, () => `PT${amount()}H`, () => `${part()} ${part()} ${part()}`, () => `${amount()} y ${amount()} mo ${amount()} w ${amount()} d`,
  ])();
}
