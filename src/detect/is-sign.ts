import { type Cue, contextKinds } from '../model';

const contexts = new Set<string>(contextKinds);

/** Context says how to take what else is said, and is no sign itself. */
export const isSign = (cue: Cue): boolean => !contexts.has(cue.kind);
