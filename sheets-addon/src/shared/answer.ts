import type { HostErrorCode } from '@confer/core';

/** What a function of the server gives to the sidebar: of an error that is thrown, Google passes on no more than a text. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: HostErrorCode; readonly said: string };
