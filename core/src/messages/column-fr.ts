import type { ColumnCatalogue } from './column-catalogue';

export const frenchColumns: ColumnCatalogue = {
  name: 'Tel que l’attestation doit le montrer',
  contact: {
    email: 'E-mail, pour l’envoi seulement',
    phone: 'Numéro de téléphone, pour l’envoi seulement',
    emailOrPhone: 'E-mail ou numéro de téléphone, pour l’envoi seulement',
  },
  email: 'Adresse e-mail',
  phone: 'Numéro de téléphone avec indicatif de pays',
  emailOrPhone: 'Adresse e-mail ou numéro de téléphone',
  url: 'Adresse web',
  yesNo: 'Oui ou Non',
  expiry: 'Date ou durée, par exemple 2 years',
  expiryDefault: 'Date ou durée ; cellules vides : {duration}',
  text: 'Texte, pour que 0041127 garde ses zéros',
  longText: 'Texte de plusieurs lignes',
  integer: 'Nombre entier',
  integerBetween: 'Nombre entier, de {min} à {max}',
  decimal: 'Nombre',
  decimalBetween: 'Nombre, de {min} à {max}',
  date: 'Date',
  issueDate: 'Date ; cellules vides : le jour de l’émission',
  choice: 'Au choix : {options}',
};
