import { cleanText } from '@confer/core';
import type { Faker } from '@faker-js/faker';
import { faker as arabic } from '@faker-js/faker/locale/ar';
import { faker as armenian } from '@faker-js/faker/locale/hy';
import { faker as brazilian } from '@faker-js/faker/locale/pt_BR';
import { faker as chinese } from '@faker-js/faker/locale/zh_CN';
import { faker as czech } from '@faker-js/faker/locale/cs_CZ';
import { faker as dutch } from '@faker-js/faker/locale/nl';
import { faker as english } from '@faker-js/faker/locale/en';
import { faker as french } from '@faker-js/faker/locale/fr';
import { faker as georgian } from '@faker-js/faker/locale/ka_GE';
import { faker as german } from '@faker-js/faker/locale/de';
import { faker as greek } from '@faker-js/faker/locale/el';
import { faker as hebrew } from '@faker-js/faker/locale/he';
import { faker as indian } from '@faker-js/faker/locale/en_IN';
import { faker as indonesian } from '@faker-js/faker/locale/id_ID';
import { faker as italian } from '@faker-js/faker/locale/it';
import { faker as japanese } from '@faker-js/faker/locale/ja';
import { faker as korean } from '@faker-js/faker/locale/ko';
import { faker as nepali } from '@faker-js/faker/locale/ne';
import { faker as nigerian } from '@faker-js/faker/locale/en_NG';
import { faker as persian } from '@faker-js/faker/locale/fa';
import { faker as polish } from '@faker-js/faker/locale/pl';
import { faker as russian } from '@faker-js/faker/locale/ru';
import { faker as spanish } from '@faker-js/faker/locale/es';
import { faker as swedish } from '@faker-js/faker/locale/sv';
import { faker as thai } from '@faker-js/faker/locale/th';
import { faker as turkish } from '@faker-js/faker/locale/tr';
import { faker as ukrainian } from '@faker-js/faker/locale/uk';
import { faker as urdu } from '@faker-js/faker/locale/ur';
import { faker as vietnamese } from '@faker-js/faker/locale/vi';

export interface Person {
  readonly firstName: string;
  readonly lastName: string;
  /** An e-mail address. */
  readonly contact: string;
}

/** In Latin letters, from which an e-mail address is made. */
const latin = [english, indian, nigerian, german, french, spanish, italian, polish, brazilian, turkish, vietnamese, swedish, czech, dutch, indonesian];
const otherScripts = [arabic, hebrew, persian, urdu, nepali, chinese, japanese, korean, russian, ukrainian, greek, thai, georgian, armenian];
const fakers = [...latin, ...otherScripts];

/** What forms and programs stumble over, and what is nevertheless a name. */
const unusual: readonly Pick<Person, 'firstName' | 'lastName'>[] = [
  { firstName: 'Siobhán', lastName: 'Ní Dhomhnaill' },
  { firstName: 'Seán', lastName: "O'Brien" },
  { firstName: 'Chiara', lastName: 'D’Angelo' },
  { firstName: 'Jan Willem', lastName: 'van der Meer' },
  { firstName: 'Dr. Ingrid', lastName: 'von und zu Ahlefeld' },
  { firstName: 'María José', lastName: 'de la Cruz y Peña' },
  { firstName: 'Anne-Marie', lastName: 'Smith-Jones' },
  { firstName: 'Robert', lastName: 'Downey, Jr.' },
  { firstName: 'Henry', lastName: 'St. John' },
  { firstName: 'Fatima', lastName: 'al-Rashid' },
  { firstName: 'Þóra', lastName: 'Guðmundsdóttir' },
  { firstName: 'Jean‐Luc', lastName: 'Lefèvre' },
  { firstName: 'Prof. Nguyễn Thị', lastName: 'Ánh' },
  { firstName: 'Ng', lastName: 'Ó' },
  { firstName: 'Jennifer', lastName: 'Null' },
  { firstName: 'Chukwuemeka Oluwadamilola', lastName: 'Adichie-Okonkwo' },
  { firstName: 'Björk', lastName: 'McDonald' },
  { firstName: 'نگار', lastName: 'علی‌زاده' },
];

/** Half of the addresses are the institution's own; the others belong to large providers. */
const ownDomain = 'students.northmere.example';
const domains = [ownDomain, ownDomain, ownDomain, ownDomain, 'gmail.com', 'outlook.com', 'hotmail.com', 'yahoo.com'];

/** Makes people as a university has them: of 29 languages, nearly half of them in other scripts. */
export class People {
  readonly #chance: Faker;
  readonly #addresses = new Set<string>();

  /** `chance` decides who comes next; the same seed gives the same people. */
  constructor(chance: Faker, seed: number) {
    this.#chance = chance;
    for (const [index, faker] of fakers.entries()) faker.seed([seed, index]);
  }

  next(): Person {
    const { helpers } = this.#chance;
    const names = helpers.maybe(() => helpers.arrayElement(unusual), { probability: 0.08 });
    const { person } = helpers.arrayElement(fakers);
    const { firstName, lastName } = names ?? { firstName: clean(person.firstName()), lastName: clean(person.lastName()) };
    return { firstName, lastName, contact: this.#address(firstName, lastName) };
  }

  /** `a.osei@students.northmere.example`: nobody else has it. Names in other scripts give `s4112703`. */
  #address(firstName: string, lastName: string): string {
    const [initial = '', last = ''] = [inAscii(firstName).charAt(0), inAscii(lastName)];
    const name = initial !== '' && last !== '' ? `${initial}.${last}` : `s${this.#chance.string.numeric(7)}`;
    const domain = this.#chance.helpers.arrayElement(domains);
    let address = `${name}@${domain}`;
    for (let count = 2; this.#addresses.has(address); count++) address = `${name}${count}@${domain}`;
    this.#addresses.add(address);
    return address;
  }
}

/** Some names of faker hold a control character, or a joiner at their end, which nobody has asked for. */
const clean = (name: string): string => cleanText(name.replace(/\p{Cc}/gu, ''));

/** Letters with their marks taken off; letters of other scripts are left out. Apostrophes and hyphens stay inside of a name. */
const inAscii = (name: string): string => name.normalize('NFD').toLowerCase().replace(/[^a-z'-]/g, '').replace(/^['-]+|['-]+$/g, '');
