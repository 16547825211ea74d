import { type Cue, type CueKind, contextKinds, groomingKinds, harassmentKinds, type Kind } from '../model';

const contexts = new Set<string>(contextKinds);
const kinds = new Set<string>([...harassmentKinds, ...groomingKinds]);

/** Context says how to take what else is said, and is no sign itself. */
export const isSign = (cue: Cue): boolean => !contexts.has(cue.kind);

/** What a finding may be about: no context, and no small talk that probes. */
export const isKind = (kind: CueKind): kind is Kind => kinds.has(kind);
