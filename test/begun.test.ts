import { expect, it } from 'vitest';
import { nextSteps } from '../commands/new/next-steps';

it('nothing that npm run new began is left unfinished', () => {
  expect(nextSteps().join('\n')).toBe('');
});
