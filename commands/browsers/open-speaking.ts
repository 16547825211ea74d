import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Language } from '../../src/model';
import type { BrowserOptions } from './open-chromium';
import { builtFolder, type OpenedBrowser } from './opened-browser';

/** Firefox shows the language of its own interface, so a Chinese one gets Chinese texts for English ones. */
function chineseFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'alongside-zh-'));
  cpSync(builtFolder('firefox'), folder, { recursive: true });
  cpSync(path.join(folder, '_locales/zh_CN'), path.join(folder, '_locales/en'), { recursive: true });
  return folder;
}

/** Opens the browser so that the extension speaks this language. */
export async function openSpeaking(
  language: Language,
  name: OpenedBrowser['name'],
  open: (options: BrowserOptions) => Promise<OpenedBrowser>,
  options: BrowserOptions = {},
): Promise<OpenedBrowser> {
  const folder = language === 'zh' && name === 'firefox' ? chineseFolder() : undefined;
  const opened = await open({
    language: language === 'zh' ? 'zh-CN' : 'en-US',
    ...options,
    ...(folder && { extension: folder }),
  });
  const close = async (): Promise<void> => {
    await opened.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  };
  return { ...opened, close };
}
