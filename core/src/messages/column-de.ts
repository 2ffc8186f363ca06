import type { ColumnCatalogue } from './column-catalogue';

export const germanColumns: ColumnCatalogue = {
  name: 'So, wie der Nachweis ihn zeigen soll',
  contact: {
    email: 'E-Mail, nur für den Versand',
    phone: 'Telefonnummer, nur für den Versand',
    emailOrPhone: 'E-Mail oder Telefonnummer, nur für den Versand',
  },
  email: 'E-Mail-Adresse',
  phone: 'Telefonnummer mit Ländervorwahl',
  emailOrPhone: 'E-Mail-Adresse oder Telefonnummer',
  url: 'Webadresse',
  yesNo: 'Ja oder Nein',
  expiry: 'Datum oder Dauer, zum Beispiel 2 years',
  expiryDefault: 'Datum oder Dauer; leere Zellen: {duration}',
  text: 'Text, damit 0041127 die Nullen behält',
  longText: 'Mehrzeiliger Text',
  integer: 'Ganze Zahl',
  integerBetween: 'Ganze Zahl, {min} bis {max}',
  decimal: 'Zahl',
  decimalBetween: 'Zahl, {min} bis {max}',
  date: 'Datum',
  issueDate: 'Datum; leere Zellen: der Tag, an dem ausgestellt wird',
  choice: 'Auswahl: {options}',
};
