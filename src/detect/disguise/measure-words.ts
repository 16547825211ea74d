/** Behind a number these say that something was counted. */
const measureWords = new Set(
  '个块元角号分秒度米年月日点岁斤克人次条页路公班级名只张本集楼层室期届平千百万亿多几%km时天周局盘场把套组包瓶杯碗份件双支位排桌连杀星折倍章课题字句遍趟顿门栋单道首部台辆轮关款颗粒根片枚间家所座步刻钟寸尺吨升毛以之比加减乘除等中下上',
);

export const isMeasureWord = (character: string): boolean => measureWords.has(character);
