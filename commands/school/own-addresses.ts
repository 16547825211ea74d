/** What the samples in docs/policies say where a school writes its own. */
const inSamples = {
  id: 'pnidonijlnijmilekjobhamkfhkifpoo',
  address: 'https://school.example/alongside/',
} as const;

/** A sample with the id of the school's own package and the address of its own server. */
export const withOwn = (sample: string, own: { id: string; address: string }): string =>
  sample.replaceAll(inSamples.id, own.id).replaceAll(inSamples.address, own.address);
