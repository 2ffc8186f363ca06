import { type Definition, type Organisation, parseDefinition } from '@confer/core';
import { badge } from './badge';
import { crest } from './crest';

/** Who issues in the workbench. */
export const organisation: Organisation = {
  name: 'Northmere University',
  email: 'registry@northmere.example',
  url: 'https://northmere.example',
  logo: crest,
};

/** A course certificate. */
export const researchEthics: Definition = parseDefinition({
  id: 'research-ethics-training',
  version: 1,
  name: 'Research Ethics Training',
  description: 'The holder has completed the training in research ethics that Northmere University requires of everybody who does research with people or their data.',
  recipient: 'firstAndLastName',
  expiry: { rule: 'optional', default: '3 years' },
  fields: [
    {
      type: 'text', key: 'studentNumber', header: 'Student number', required: true, minLength: 7, maxLength: 7,
      aliases: ['Matric. no.', 'Matriculation number', 'Student no.', 'Student ID'], help: 'Seven digits, with leading zeros.',
    },
    {
      type: 'date', key: 'completedOn', header: 'Completed on', required: true,
      aliases: ['Date passed', 'Completion date', 'Date of completion'], help: 'The day on which the last part was passed.',
    },
    { type: 'integer', key: 'hours', header: 'Hours', required: true, min: 1, max: 40, aliases: ['Hrs', 'Contact hours'], help: 'Hours attended, 1 to 40.' },
    { type: 'choice', key: 'result', header: 'Result', options: ['Pass', 'Merit', 'Distinction'], aliases: ['Grade', 'Outcome'] },
  ],
  achievement: {
    type: 'Certificate',
    criteria: 'Attend all parts of the training and pass the test on consent, data protection and conflicts of interest.',
    image: badge('#7E3D78', 'M30 49l13 13 24-28'),
  },
  certificateTemplate: 'course',
});

/** A degree. */
export const masterOfScience: Definition = parseDefinition({
  id: 'master-of-science',
  version: 1,
  name: 'Master of Science',
  description: 'The degree of Master of Science of Northmere University.',
  recipient: 'firstAndLastName',
  expiry: { rule: 'none' },
  fields: [
    { type: 'text', key: 'studentNumber', header: 'Student number', required: true, minLength: 7, maxLength: 7, aliases: ['Matric. no.', 'Student no.', 'Student ID'], help: 'Seven digits, with leading zeros.' },
    {
      type: 'choice', key: 'programme', header: 'Programme', required: true,
      options: ['Applied Statistics', 'Data Science', 'Environmental Science', 'Public Health'], aliases: ['Course', 'Degree programme'],
    },
    { type: 'decimal', key: 'finalMark', header: 'Final mark', required: true, min: 0, max: 100, aliases: ['Mark', 'Average'], help: '0 to 100.' },
    { type: 'choice', key: 'classification', header: 'Classification', required: true, options: ['Distinction', 'Merit', 'Pass'], aliases: ['Class', 'Award class'] },
    { type: 'date', key: 'conferredOn', header: 'Conferred on', required: true, aliases: ['Date conferred', 'Conferral date'], help: 'The day of the ceremony.' },
  ],
  achievement: {
    type: 'MasterDegree',
    criteria: 'Complete 180 credits, among them a dissertation, with an average of at least 50.',
    image: badge('#1F4E79', 'M22 42l26-12 26 12-26 12zM34 49v14c8 6 20 6 28 0V49'),
  },
  certificateTemplate: 'diploma',
});

/** A membership card. */
export const alumniMembership: Definition = parseDefinition({
  id: 'alumni-membership',
  version: 1,
  name: 'Alumni Membership',
  description: 'Membership of the Northmere University alumni association.',
  recipient: 'firstAndLastName',
  expiry: { rule: 'required', default: '1 year' },
  fields: [
    { type: 'text', key: 'memberNumber', header: 'Member number', required: true, minLength: 7, maxLength: 7, aliases: ['Member no.', 'Membership number'] },
    { type: 'integer', key: 'memberSince', header: 'Member since', required: true, min: 1950, max: 2100, aliases: ['Joined', 'Joined in'], help: 'A year.' },
  ],
  achievement: {
    type: 'Membership',
    criteria: 'Hold a degree of Northmere University and pay the fee of the year.',
    image: badge('#0B6A5B', 'M48 24l7 15 16 2-12 11 3 16-14-8-14 8 3-16-12-11 16-2z'),
  },
  certificateTemplate: 'card',
});

export const definitions: readonly Definition[] = [researchEthics, masterOfScience, alumniMembership];
