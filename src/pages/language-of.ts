import type { Language } from '../model';
import type { Text } from '../ui/text-prop';

/** The language the texts of this page are in. */
export const languageOf = (text: Text): Language => (text('languageTag').startsWith('zh') ? 'zh' : 'en');
