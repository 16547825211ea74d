import type { Site } from '../site';

export const tieba: Site = {
  name: 'tieba',
  hosts: ['tieba.baidu.com'],
  address: /^\/p\//,
  shape: 'comments',
  container: '#j_p_postlist, .p_postlist',
  messages: ['.l_post, .lzl_single_post'],
  text: { find: '.d_post_content, .lzl_content_main' },
  author: { find: '.p_author_name, .lzl_cnt .at' },
  self: {
    owners: [{ shown: { find: '.u_username_title' }, of: { find: '.p_author_name, .lzl_cnt .at' } }],
  },
  id: { attribute: 'data-field', match: /["'](?:post_id|spid)["']\s*:\s*["']?(\d+)/ },
  conversation: { inAddress: /\/p\/(\d+)/, title: { find: '.core_title_txt' } },
  composer: '#ueditor_replace',
  confirmedOn: '',
  basis: 'public code that runs on the older pages of the site; the newer ones are tieba-new',
  candidates: false,
};
