/**
 * One reader in a process of its own, started by `npm run bench`: `time NAME [DIR]` or `judge NAME DIR`; answers in JSON
 * on standard output.
 */
import { corporaIn } from '../measure/corpus';
import { judgeCorpora } from './judge-corpora';
import { ordinaryMessages } from './ordinary-messages';
import { readers } from './readers';
import { timeReader } from './time-reader';

const [task, name, folder] = process.argv.slice(2);
const reader = readers.find((one) => one.name === name);
if (!reader) throw new Error(`There is no reader called "${name}".`);
const answer =
  task === 'judge'
    ? await judgeCorpora(reader, corporaIn(folder as string))
    : await timeReader(reader, ordinaryMessages(folder).texts);
process.stdout.write(JSON.stringify(answer));
