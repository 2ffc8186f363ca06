/**
 * Titles under which lists hold the columns that every definition has, in English, French, Spanish, German and
 * Portuguese. Case, accents, blanks and punctuation make no difference.
 */
export interface OtherTitles {
  /** Taken at once. No title is certain for two columns. */
  readonly certain: readonly string[];
  /** May mean it, or something else: proposed, never taken. */
  readonly doubtful: readonly string[];
}

const email: OtherTitles = {
  certain: [
    'E-mail', 'Mail', 'E-mail address', 'Contact e-mail', 'E-mail contact', 'E-mail ID', 'Primary e-mail',
    'Courriel', 'Adresse courriel', 'Adresse de courriel', 'Adresse e-mail', 'Adresse mail', 'Adresse électronique', 'Mél',
    'Correo', 'Correo electrónico', 'Dirección de correo', 'Dirección de correo electrónico', 'Dirección de e-mail',
    'E-Mail-Adresse', 'Mailadresse', 'Kontakt-E-Mail',
    'Endereço de e-mail', 'Correio eletrónico', 'Correio eletrônico', 'E-mail de contato', 'E-mail de contacto',
  ],
  doubtful: ['University e-mail', 'School e-mail', 'Personal e-mail', 'Private e-mail', 'Work e-mail', 'Contact details', 'Recipient'],
};

const phone: OtherTitles = {
  certain: [
    'Phone', 'Phone number', 'Phone no.', 'Mobile', 'Mobile number', 'Mobile phone', 'Cell', 'Cell phone', 'Cell number', 'Telephone', 'Telephone number', 'Tel.', 'Contact number', 'Contact phone',
    'Téléphone', 'Téléphone portable', 'Numéro de téléphone', 'N° de téléphone', 'Tél.', 'Portable',
    'Teléfono', 'Número de teléfono', 'Teléfono móvil', 'Teléfono celular', 'Móvil', 'Celular',
    'Telefon', 'Telefonnummer', 'Handy', 'Handynummer', 'Mobilnummer', 'Mobiltelefon', 'Rufnummer',
    'Telefone', 'Número de telefone', 'Telemóvel',
  ],
  doubtful: ['WhatsApp', 'Contact details'],
};

/** What C.TI's template calls `Contact`. */
const contact = ['Contacto', 'Contato', 'Kontakt'];

export const otherTitles = {
  firstName: {
    certain: [
      'Given name', 'Given names', 'Forename', 'Forenames', 'First', 'First names', 'First name(s)', 'Name (first)', 'Name (given)', 'Christian name', 'Fname',
      'Prénom', 'Prénoms', 'Prénom(s)', 'Primer nombre', 'Nombres', 'Nombre(s)', 'Nombre de pila', 'Vorname', 'Vornamen', 'Vorname(n)', 'Primeiro nome', 'Nome próprio', 'Prenome',
    ],
    doubtful: ['Nombre', 'Nome', 'Preferred name'],
  },
  lastName: {
    certain: [
      'Surname', 'Surnames', 'Family name', 'Last', 'Last names', 'Last name(s)', 'Name (last)', 'Name (family)', 'Lname',
      'Nom de famille', 'Apellido', 'Apellidos', 'Apellido(s)', 'Nachname', 'Familienname', 'Zuname', 'Sobrenome', 'Sobrenomes', 'Último nome', 'Nome de família',
    ],
    doubtful: ['Name', 'Nom', 'Apelido', 'Apelidos', 'Primer apellido'],
  },
  fullName: {
    certain: [
      'Name', 'Complete name', 'Legal name', 'Full legal name', 'Name on certificate', 'Name on the certificate', 'Name on credential', 'First and last name', 'First & last name', 'First name and last name', 'Name and surname',
      'Nom complet', 'Nom et prénom', 'Nom et prénoms', 'Nom et prénom(s)', 'Prénom et nom', 'Nombre completo', 'Nombre y apellido', 'Nombre y apellidos', 'Nombres y apellidos',
      'Vollständiger Name', 'Vor- und Nachname', 'Vor- und Zuname', 'Vorname und Nachname', 'Teilnehmername', 'Nome completo', 'Nome e sobrenome',
    ],
    doubtful: [
      'Nom', 'Nombre', 'Nome', 'Recipient', 'Student', 'Participant', 'Learner', 'Display name', 'Preferred name', 'Last name, first name', 'Surname, first name', 'Nom, prénom', 'Apellidos y nombre', 'Apellidos y nombres',
      'Nachname, Vorname', 'Name, Vorname', 'Nome e apelido',
    ],
  },
  email: { certain: [...email.certain, ...contact], doubtful: email.doubtful },
  phone: { certain: [...phone.certain, ...contact], doubtful: phone.doubtful },
  emailOrPhone: { certain: [...email.certain, ...phone.certain, ...contact], doubtful: [...email.doubtful, ...phone.doubtful] },
  issueDate: {
    certain: [
      'Issued on', 'Date of issue', 'Date issued', 'Award date', 'Date awarded', 'Date of award', 'Awarded on', 'Issuance date',
      'Date d’émission', 'Date de délivrance', 'Délivré le', 'Date d’attribution', 'Fecha de emisión', 'Fecha de expedición', 'Emitido el', 'Expedido el',
      'Ausstellungsdatum', 'Ausgestellt am', 'Verleihungsdatum', 'Verliehen am', 'Data de emissão', 'Emitido em', 'Data de concessão',
    ],
    doubtful: ['Issued', 'Awarded'],
  },
  expiry: {
    certain: [
      'Expiration date', 'Expiry', 'Expiry date', 'Expires', 'Expires on', 'Expiration', 'Expiry date/duration', 'Date of expiry', 'Valid until', 'Valid through', 'Valid to', 'Valid for',
      'Date d’expiration', 'Date de fin de validité', 'Expire le', 'Valable jusqu’au', 'Valide jusqu’au', 'Durée de validité',
      'Fecha de vencimiento', 'Fecha de caducidad', 'Fecha de expiración', 'Vencimiento', 'Caducidad', 'Válido hasta', 'Válida hasta',
      'Ablaufdatum', 'Gültig bis', 'Gueltig bis', 'Gültigkeitsdauer', 'Läuft ab am', 'Data de validade', 'Data de expiração', 'Data de vencimento', 'Válido até', 'Válida até',
    ],
    doubtful: ['Duration', 'Validity', 'Validité', 'Vigencia', 'Gültigkeit', 'Validade'],
  },
} as const satisfies Readonly<Record<string, OtherTitles>>;

/** What the title of a name means hangs on its neighbour. */
export const namesBesideOthers = {
  /** The one part of a name beside the other part: `Nombre` beside `Apellidos`, `Nom` beside `Prénom`. */
  firstName: ['Nombre', 'Nome'],
  lastName: ['Nom'],
  /** A full name when it stands alone; beside a part of a name, `Vorname` and `Name`, it may be the other part. */
  alone: ['Name'],
} as const;

/** People that a title names without saying more: `Student e-mail`, `Nom du participant`, `Name der Teilnehmerin`. */
export const people: ReadonlySet<string> = new Set([
  'student', 'students', 'recipient', 'recipients', 'learner', 'participant', 'candidate', 'attendee', 'trainee', 'graduate', 'pupil', 'delegate', 'member', 'holder', 'awardee',
  'etudiant', 'etudiante', 'eleve', 'participante', 'apprenant', 'apprenante', 'stagiaire', 'beneficiaire', 'destinataire', 'titulaire',
  'alumno', 'alumna', 'estudiante', 'destinatario', 'destinataria', 'beneficiario', 'beneficiaria', 'titular',
  'teilnehmer', 'teilnehmers', 'teilnehmerin', 'teilnehmenden', 'studierende', 'studierenden', 'studentin', 'empfanger', 'empfangers', 'empfangerin', 'absolvent', 'absolventin',
  'aluno', 'aluna', 'estudante', 'formando', 'formanda',
]);

/** Words between a title and the people whom it names. */
export const wordsBeforePeople: ReadonlySet<string> = new Set(['of', 'the', 'de', 'du', 'del', 'do', 'da', 'des', 'der', 'la', 'le', 'l', 'el', 'o', 'a']);
