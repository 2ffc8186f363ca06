import * as z from 'zod/mini';

/** What an e-mail template may name; each stands for the same in every message. */
export type EmailPlaceholder = 'recipient' | 'title' | 'organisation';

/**
 * The organisation's own words in the message that brings a credential: its subject, and what stands above the button that
 * opens the credential. An empty line begins a new paragraph. `{recipient}`, `{title}` and `{organisation}` are filled in.
 */
export const emailTemplateSchema = z.strictObject({
  /** One line: a line break in it would be read as another header of the message. */
  subject: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(150), z.regex(/^[^\p{Cc}]*$/u, 'has to be one line'))),
  body: z.string().check(z.trim(), z.minLength(1), z.maxLength(5000)),
});
export type EmailTemplate = z.infer<typeof emailTemplateSchema>;

/** A part of a template: text as it is, or what stands in its place. */
export type EmailPiece = { readonly text: string } | { readonly placeholder: EmailPlaceholder };

/** The template in its pieces. */
export const emailPieces = (template: string): EmailPiece[] =>
  // Splitting at a group gives what is in the braces at every second place.
  template.split(/\{(recipient|title|organisation)\}/).map((piece, index) => (index % 2 === 1 ? { placeholder: piece as EmailPlaceholder } : { text: piece }));

/** Words in braces that stand for nothing: people would read them as they are. */
export const unknownPlaceholders = (template: string): string[] =>
  emailPieces(template).flatMap((piece) => ('text' in piece ? [...piece.text.matchAll(/\{[^{}]*\}/g)].map(([words]) => words) : []));
