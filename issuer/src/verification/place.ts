/** Where a credential was found: its page tells what a copy of it cannot. */
export interface Place {
  readonly publicId: string;
  readonly number: string;
  /** It can be shown as a picture, too. */
  readonly hasCertificate: boolean;
  /** It has a certificate with letters for which there is no font here. */
  readonly lacksFont: boolean;
  /** Its definition has a picture. */
  readonly hasBadge: boolean;
}
