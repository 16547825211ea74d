/** `npm run check`: types and lint, the two quick answers while writing. */
import { runTool } from './test/run-tool';

const types = await runTool('tsc', ['--pretty']);
const lint = await runTool('biome', ['check', '.']);
process.stdout.write(types.output + lint.output);
process.exitCode = types.ok && lint.ok ? 0 : 1;
