import { situationOf } from '../../help/find-help';
import type { Situation } from '../../help/help-entry';
import { type CountryLaw, wrongsFor } from '../../help/law-of';
import type { Kind } from '../../model';
import type { Text } from '../../ui/text-prop';
import { languageOf } from '../language-of';
import { LawHelp } from './LawHelp';
import { WrittenIn } from './WrittenIn';

/** What others may not do, what one may ask for, and what to keep: each with where it stands written. */
export const LawText = ({
  law,
  about,
  text,
}: {
  law: CountryLaw;
  about: Kind | Situation | undefined;
  text: Text;
}) => {
  const language = languageOf(text);
  const situation = about && situationOf(about);
  return (
    <>
      <p class="calm law-about">{law.about[language]}</p>
      <section class="block">
        <h2>{text('lawWrongs')}</h2>
        <ul class="law-list">
          {wrongsFor(law, about).map(({ id, situations, what, plain, by }) => (
            <li key={id}>
              <h3>
                {what[language]}
                {situation && situations.includes(situation) && (
                  <span class="law-fits">{text('lawFits')}</span>
                )}
              </h3>
              <p>{plain[language]}</p>
              <WrittenIn law={law} by={by} text={text} />
            </li>
          ))}
        </ul>
      </section>
      <section class="block">
        <h2>{text('lawRights')}</h2>
        <ul class="law-list">
          {law.rights.map(({ id, from, may, by, help }) => (
            <li key={id}>
              <h3>{from[language]}</h3>
              <p>{may[language]}</p>
              {help && <LawHelp id={help} text={text} />}
              <WrittenIn law={law} by={by} text={text} />
            </li>
          ))}
        </ul>
      </section>
      {law.support && (
        <section class="block">
          <h2>{law.support.title[language]}</h2>
          <p>{law.support.about[language]}</p>
          <ul class="said-list">
            {law.support.lines.map((line) => (
              <li key={line.en}>{line[language]}</li>
            ))}
          </ul>
          <LawHelp id={law.support.help} text={text} />
          <WrittenIn law={law} by={law.support.by} text={text} />
        </section>
      )}
      <section class="block">
        <h2>{text('lawKeep')}</h2>
        <ul class="law-list">
          {law.keep.map(({ what, by }) => (
            <li key={what.en}>
              <p>{what[language]}</p>
              <WrittenIn law={law} by={by} text={text} />
            </li>
          ))}
        </ul>
      </section>
      <details class="law-sources">
        <summary>{text('lawSources')}</summary>
        <p class="small">{text('lawChecked', law.checkedOn, law.sourceDate)}</p>
        <p class="small soft">{law.source}</p>
      </details>
      <p class="small soft">{text('helpLimits')}</p>
    </>
  );
};
