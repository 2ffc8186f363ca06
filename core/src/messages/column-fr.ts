import type { ColumnCatalogue } from './column-catalogue';

export const frenchColumns: ColumnCatalogue = {
  name: 'Texte',
  contact: {
    email: 'E-mail, uniquement pour l’envoi',
    phone: 'Numéro de téléphone, uniquement pour l’envoi',
    emailOrPhone: 'E-mail ou numéro de téléphone, uniquement pour l’envoi',
  },
  email: 'Adresse e-mail',
  phone: 'Numéro de téléphone avec l’indicatif du pays',
  emailOrPhone: 'Adresse e-mail ou numéro de téléphone',
  url: 'Adresse web',
  yesNo: 'Yes ou No',
  expiry: 'Date ou durée, par exemple 2 years',
  expiryDefault: 'Date ou durée ; cellules vides : {duration}',
  text: 'Texte, 0041127 garde donc ses zéros',
  longText: 'Texte de plusieurs lignes',
  integer: 'Nombre entier',
  integerBetween: 'Nombre entier, de {min} à {max}',
  decimal: 'Nombre',
  decimalBetween: 'Nombre, de {min} à {max}',
  date: 'Date',
  issueDate: 'Date ; cellules vides : le jour de l’émission',
  choice: 'Au choix : {options}',
};
