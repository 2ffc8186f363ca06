import * as z from 'zod';

const askEvery = 1000;
const mailboxAnswer = z.object({ count: z.int() });

/** Tells how many messages the development mailbox holds, whenever that changes. Gives the function that ends it. */
export function watchMailbox(issuerUrl: () => string | undefined, tell: (count: number) => void): () => void {
  let told: number | undefined;
  const ask = async () => {
    const count = await countMessages(issuerUrl());
    if (count !== undefined && count !== told) tell(count);
    told = count ?? told;
    timer.refresh();
  };
  const timer = setTimeout(() => void ask(), askEvery);
  return () => clearTimeout(timer);
}

/** `undefined` while the issuing service is down: then nobody knows. */
async function countMessages(issuerUrl: string | undefined): Promise<number | undefined> {
  if (issuerUrl === undefined) return undefined;
  const answer = await fetch(`${issuerUrl}/mailbox/messages?limit=1`).then((response): Promise<unknown> => response.json()).catch(() => undefined);
  return mailboxAnswer.safeParse(answer).data?.count;
}
