import au from './countries/au.json';
import br from './countries/br.json';
import ca from './countries/ca.json';
import cn from './countries/cn.json';
import de from './countries/de.json';
import es from './countries/es.json';
import eu from './countries/eu.json';
import fr from './countries/fr.json';
import gb from './countries/gb.json';
import hk from './countries/hk.json';
import ie from './countries/ie.json';
import india from './countries/in.json';
import intl from './countries/intl.json';
import it from './countries/it.json';
import jp from './countries/jp.json';
import ke from './countries/ke.json';
import kr from './countries/kr.json';
import mo from './countries/mo.json';
import mx from './countries/mx.json';
import my from './countries/my.json';
import ng from './countries/ng.json';
import nl from './countries/nl.json';
import nz from './countries/nz.json';
import ph from './countries/ph.json';
import pl from './countries/pl.json';
import sg from './countries/sg.json';
import tw from './countries/tw.json';
import us from './countries/us.json';
import za from './countries/za.json';
import { type Country, type CountryCode, countryCodes, type HelpEntry } from './help-entry';

// Written out because import.meta.glob fails in the self-contained builds. JSON widens every literal to
// string; test/help/directory.test.ts proves the shapes.
const files = [
  ...[cn, hk, tw, mo, za, us, gb, ie, ca, au, nz, india, sg, my, ph],
  ...[ke, ng, de, fr, es, it, nl, pl, br, mx, jp, kr, eu, intl],
] as unknown as readonly Country[];

const byCode = new Map(files.map((country) => [country.code, country]));
const byId = new Map(files.flatMap((country) => country.entries.map((entry) => [entry.id, entry] as const)));

export const isCountryCode = (code: string): code is CountryCode =>
  (countryCodes as readonly string[]).includes(code);

/** The file of a country; that of `INTL` for a code nobody wrote one for. */
export function countryOf(code: string): Country {
  return (isCountryCode(code) && byCode.get(code)) || (intl as unknown as Country);
}

export const allCountries = (): readonly Country[] => files;

export const entryOf = (id: string): HelpEntry | undefined => byId.get(id);
