/**
 * `npm run help:stale`: entries of the help directory, laws, platforms and report forms whose last check is older
 * than three months, oldest first. Exit code 0 also when there are some: this is a list of work; the test fails at
 * a year.
 */
import { allCountries } from '../src/help/directory';
import { countryLaws } from '../src/help/law-of';
import { platforms } from '../src/help/platform';
import { forms } from '../src/help/receivers';

const due = new Date();
due.setUTCMonth(due.getUTCMonth() - 3);
const limit = due.toISOString().slice(0, 10);

const checks = [
  ...allCountries().flatMap(({ entries }) => entries),
  ...platforms.map((platform) => ({ ...platform, id: `platform ${platform.id}` })),
  ...countryLaws.map((law) => ({ ...law, id: `law ${law.country}` })),
  ...forms.map((form) => ({ ...form, id: `form ${form.id}` })),
];
const stale = checks
  .filter(({ checkedOn }) => checkedOn < limit)
  .sort((a, b) => a.checkedOn.localeCompare(b.checkedOn));

for (const { id, checkedOn, source } of stale) console.log(`${checkedOn}  ${id}  ${source}`);
console.log(`${stale.length} of ${checks.length} were last checked before ${limit}.`);
