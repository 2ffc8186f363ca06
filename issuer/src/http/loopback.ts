/** Whether a host name always means the machine itself: https://www.rfc-editor.org/rfc/rfc6761#section-6.3 */
export const isLoopbackHost = (host: string): boolean =>
  /^(?:localhost|[^.]+\.localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
