/** Import this first: hands the compiled rulebook to `src/detect`, as the content script does with the background's. */
import { holdRulebook } from '../../src/detect/held-rulebook';
import compiled from '../../src/rules/compiled/rulebook.json';

holdRulebook(compiled.packed);
