import { usePane } from '../pane-context';
import { useSay } from '../texts/say';

/** Most people who are named one by one. */
const mostNamed = 3;

/** People as a sentence of their own: up to three by their names, then how many more. */
export function Names({ people }: { readonly people: readonly { readonly name: string }[] }) {
  const say = useSay();
  const { language } = usePane().services;
  const others = people.length - mostNamed;
  const parts = [...people.slice(0, mostNamed).map(({ name }) => name), ...(others > 0 ? [say('standing.others', { count: others })] : [])];
  return <>{new Intl.ListFormat(language).formatToParts(parts).map(({ type, value }, index) => (type === 'literal' ? value : <bdi key={index} dir="auto">{value}</bdi>))}.</>;
}
