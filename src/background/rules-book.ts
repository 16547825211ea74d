import compiled from '../rules/compiled/rulebook.json';

/** The packed rulebook, for tabs with a conversation in them: every other page is spared its 300 kB. */
export const packedRulebook = (): Promise<string> => Promise.resolve(compiled.packed);
