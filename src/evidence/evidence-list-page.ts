import { words as reportWords } from '../help/report-words';
import { exactTimes } from './exact-time';
import { markup, type Part } from './markup';
import type { PackContents } from './pack-contents';
import type { ListedFile } from './pack-file';
import { sheet, table } from './sheet';

const blank = '____________';

/** What each of the listed files is called, and what it is to show. */
const items: readonly [file: string, name: string, shows: string][] = [
  ['transcript.html', '聊天文字稿（打印件）', '双方聊天内容、发言人名称、发言时间及先后顺序'],
  ['transcript.json', '聊天文字稿（电子数据）', '与打印件内容一致，供核对'],
  ['transcript.csv', '聊天文字稿（表格）', '与打印件内容一致，供检索、排序'],
  ['summary.html', '情况摘要', '平台、账号、时间跨度、所涉情形及对应行号'],
  ['reasons.html', '规则提示的理由', '每处提示所依据的规则及原文'],
  ['glossary.html', '网络用语、暗语、表情的解释说明', '文字稿中特殊用语的通常含义'],
  ['left-out.html', '增加、删除、修改情况的说明', '未收入和已隐去的内容及原因'],
  ['originals.html', '原始存储介质保管说明', '原始设备、账号的保管要求'],
  ['record.json', '记录原始条目（电子数据）', '扩展保存的原始记录，未作改动'],
  ['links.json', '记录链（电子数据）', '各条记录的哈希值、签名及先后关系'],
];

function spanOf({ conversations, incidents, choices }: PackContents): string {
  const lines = conversations.flatMap((conversation) => conversation.lines);
  const ats = lines.length > 0 ? lines.map(({ at }) => at) : incidents.map(({ at }) => at);
  const times = exactTimes(choices.timeZone);
  return `${times(Math.min(...ats)).said} 至 ${times(Math.max(...ats)).said}`;
}

/**
 * 证据清单 as Chinese courts and police use it: number, name, sort, source, what it shows, pages, where the original
 * is, signature and date (民事诉讼证据规定 Art. 19; for electronic data also 刑诉法解释 Art. 110 to 115).
 */
export function evidenceListPage(contents: PackContents, files: readonly ListedFile[]): string {
  const { choices, conversations, incidents } = contents;
  const listed = new Map(files.map((file) => [file.name, file]));
  const source = `由“同行”浏览器扩展（${choices.extension} 版）在${choices.browser}中读取网页文字后自动保存，当事人自行导出`;
  const rows = items.filter(([name]) => listed.has(name));
  const kinds = [...new Set(incidents.map(({ kind }) => reportWords.kinds[kind].zh))].join('、');
  const places = conversations.map(({ platform, host, title }) =>
    [platform, platform === host ? '' : host, title].filter(Boolean).join('，'),
  );
  const cells = rows.map(([name, called, shows], index): Part[] => [
    index + 1,
    called,
    /json|csv/.test(name) ? '电子数据' : '电子数据（打印件）',
    index === 0 ? source : '同序号 1',
    shows,
    name.endsWith('.html') ? '____ 页' : '1 份',
    '原始设备、平台账号',
    '',
  ]);
  const digests = rows.map(([name, called]): Part[] => {
    const file = listed.get(name) as ListedFile;
    return [markup`<code>${name}</code>`, called, file.bytes, markup`<code>${file.sha256}</code>`];
  });
  return sheet(
    '证据清单',
    { ...choices, language: 'zh' },
    markup`<p>案由：${blank}　　案号：${blank}</p>
<p>提交人：${blank}　与未成年人的关系：${blank}　联系电话：${blank}</p>
<p>涉及情形（规则提示，非认定）：${kinds}</p>
<p>平台及对话：${places.join('；')}</p>
<p>时间跨度：${spanOf(contents)}</p>
${table(['序号', '证据名称', '证据种类', '证据来源', '证明对象和内容', '份数、页数', '原件（原始载体）', '备注'], cells, [0])}
<h2>电子数据完整性</h2>
<p>提取方法：网页显示时直接读取文字并即时保存，未经手工录入、翻译、订正。哈希算法：SHA-256。下列数值自导出时起可供核对，导出之前的情况以原始设备和平台记录为准。</p>
${table(['文件', '名称', '字节数', 'SHA-256'], digests, [0])}
<p>全部文件的哈希值见 manifest.json；manifest.json 自身的 SHA-256（由提交人抄录）：${blank}</p>
<h2>原始存储介质</h2>
<p>设备名称、型号：${blank}　序列号：${blank}　现由何人保管：${blank}</p>
<p>我方账号：${blank}　对方账号：${blank}</p>
<h2>说明</h2>
<ol>
<li>本材料为聊天内容的摘录，不含图片、语音、视频；完整内容以原始设备、账号及平台记录为准。</li>
<li>打印件由电子数据直接输出，未作编辑；增加、删除、修改情况见 left-out.html。</li>
<li>网络用语、暗语、表情的含义见 glossary.html。</li>
<li>规则提示仅为线索，不代表对事实或责任的认定。</li>
</ol>
<p class="soft">格式参照《最高人民法院关于民事诉讼证据的若干规定》第十九条，《最高人民法院关于适用〈中华人民共和国刑事诉讼法〉的解释》第一百一十条、第一百一十一条、第一百一十五条。提交前请由律师或受理机关核对。</p>
<p>提交人（签名、捺印）：${blank}　　提交日期：______年____月____日</p>
<p>签收人：${blank}　　签收日期：______年____月____日</p>`,
  );
}
