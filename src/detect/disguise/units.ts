/** After a number these say that something was counted. */
const units = new Set(
  '个块元角号分秒度米年月日点岁斤克人次条页路公班级名只张本集楼层室期届路平千百万亿多几%km时天周局盘场把套组包瓶杯碗份件双支位排桌连杀星折倍章课题字句遍趟顿门栋单道首部台辆台轮关款颗粒根片枚支间家所座步刻钟寸尺吨升毛分秒以之比加减乘除等中下上',
);

export const isUnit = (character: string): boolean => units.has(character);
