import type { Text } from '../../ui/text-prop';
import type { Draft } from './draft';

export interface StepProps {
  draft: Draft;
  change: (change: Partial<Draft>) => void;
  text: Text;
}
