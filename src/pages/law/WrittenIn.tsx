import { type CountryLaw, citation, type Reference } from '../../help/law-of';
import type { Text } from '../../ui/text-prop';
import { languageOf } from '../language-of';

/** Where it stands written: each law once, with its articles and its date. */
export const WrittenIn = ({ law, by, text }: { law: CountryLaw; by: readonly Reference[]; text: Text }) => {
  const laws = new Map<string, string[]>();
  for (const reference of by) {
    const cited = citation(law, reference, languageOf(text));
    if (!cited) continue;
    const key = text(`lawSince_${cited.since.replace('-', '_')}`, text('lawName', cited.name), cited.date);
    laws.set(key, [...(laws.get(key) ?? []), ...(cited.at ? [cited.at] : [])]);
  }
  return (
    <p class="small soft law-by">
      {[...laws].map(([name, articles]) => (
        <span key={name}>{[name, articles.join(text('listComma'))].filter(Boolean).join(' · ')}</span>
      ))}
    </p>
  );
};
