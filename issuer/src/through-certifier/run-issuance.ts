import { setTimeout as pause } from 'node:timers/promises';
import type { BegunRow, CertifierIssuance, CertifierObstacle, HttpRequest } from '@confer/core';
import { answeredBy, newsOf, nextOf, stopCertifier, withoutRow } from '@confer/core';
import type { SendToCertifier } from './client';

/** What a run does outside of itself. */
export interface RunServices {
  readonly send: SendToCertifier;
  /** Writes down what is about to be asked for a row; `false`: somebody else has stopped it, or goes on with it. */
  readonly keepAsked: (key: string, asks: BegunRow) => Promise<boolean>;
  readonly keepNews: (news: CertifierIssuance['news']) => Promise<void>;
  /** The process is about to end: what was begun is finished, and nothing more is begun. */
  readonly ending: AbortSignal;
}

/** How a run ended: everything came to its end, or something is in the way and it is to be tried again later. */
export type RunEnd = { readonly isDone: true } | { readonly isDone: false; readonly obstacle: CertifierObstacle | undefined };

/** The longest wait inside a run, in milliseconds. Who waits longer lets others go on meanwhile. */
const longestWait = 5_000;

/** Lets core's state machine do its work on the real clock, over the real network. */
export async function runIssuance(start: CertifierIssuance, { send, keepAsked, keepNews, ending }: RunServices): Promise<RunEnd> {
  let issuance = start;
  const underWay = new Set<Promise<void>>();

  const tell = async (): Promise<void> => {
    const [news, rest] = newsOf(issuance);
    issuance = rest;
    if (news.receipts.length + news.refusals.length > 0) await keepNews(news);
  };
  const ask = async (key: string, request: HttpRequest, asks: BegunRow | undefined): Promise<void> => {
    if (asks && !(await keepAsked(key, asks))) {
      issuance = withoutRow(issuance, key);
      return;
    }
    // Awaited by itself: other rows go on meanwhile, and what became of them must not be undone.
    const answer = await send(request);
    issuance = answeredBy(issuance, key, answer, performance.now());
    await tell();
  };

  const run = async (): Promise<RunEnd> => {
    await tell();
    for (;;) {
      if (ending.aborted) issuance = stopCertifier(issuance);
      const [begun, effect] = nextOf(issuance, performance.now());
      issuance = begun;
      switch (effect.type) {
        case 'request': {
          const asked = ask(effect.key, effect.request, effect.asks);
          underWay.add(asked);
          // One that fails stays, for whoever waits for it next.
          asked.then(() => underWay.delete(asked), () => undefined);
          break;
        }
        case 'wait':
          if (effect.milliseconds > longestWait) return { isDone: false, obstacle: issuance.attempts > 0 ? 'unreachable' : undefined };
          await pause(effect.milliseconds);
          break;
        case 'wait-for-answer':
          await Promise.race(underWay);
          break;
        case 'wait-for-person': return { isDone: false, obstacle: issuance.trouble?.kind === 'signIn' ? 'token' : 'refused' };
        case 'none': return { isDone: true };
      }
    }
  };
  try {
    const end = await run();
    await Promise.all(underWay);
    return end;
  } finally {
    await Promise.allSettled(underWay);
  }
}
