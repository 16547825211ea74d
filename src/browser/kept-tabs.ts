/** Tabs that were open at a time. */
export interface KeptTabs {
  tabs: number[];
  at: number;
}

export const isKeptTabs = (value: unknown): value is KeptTabs =>
  typeof value === 'object' &&
  value !== null &&
  'tabs' in value &&
  Array.isArray(value.tabs) &&
  'at' in value &&
  Number.isFinite(value.at);
