import compiled from '../rules/compiled/rules-version.json';

/** Changes whenever a rule, class or table changes: the first 12 hex digits of their SHA-256. */
export const rulesVersion: string = compiled.version;
