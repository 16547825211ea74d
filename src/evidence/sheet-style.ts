/** One look for all pages of a pack: black on white, for screens from 320 px and for A4. */
export const sheetStyle = `
:root{color-scheme:light;--ink:#1d2423;--soft:#4d5856;--line:#c4cac8;--tint:#f1f4f3;--mark:#0f6862}
*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:1.25rem clamp(1rem,4vw,2.5rem) 3rem;background:#fff;color:var(--ink);
font:1rem/1.55 system-ui,-apple-system,"Segoe UI","PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;overflow-wrap:break-word}
.said,bdi,code,.any{overflow-wrap:anywhere}
td{min-width:2.5rem}
table.lines td:nth-child(3){min-width:6rem}
:lang(zh){line-height:1.7}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .35rem}
h2{font-size:1.1rem;margin:1.8rem 0 .5rem;line-height:1.35}
p{margin:.5rem 0}
ul,ol{margin:.5rem 0;padding-inline-start:1.4rem}
li{margin:.3rem 0}
.soft{color:var(--soft);font-size:.9rem}
table{width:100%;border-collapse:collapse;margin:.6rem 0;font-size:.94rem}
th,td{padding:.4rem .55rem;border:1px solid var(--line);text-align:start;vertical-align:top}
th{background:var(--tint);font-weight:600}
thead{display:table-header-group}
tr{break-inside:avoid}
.narrow{width:1%;white-space:nowrap}
.narrow code,th[scope=row]{white-space:nowrap}
.said{white-space:pre-wrap;unicode-bidi:isolate}
.own{background:var(--tint)}
mark{background:none;color:inherit;text-decoration:underline;text-decoration-color:var(--mark);text-decoration-thickness:2px;text-underline-offset:.2em}
sup{font-size:.7rem}
code{font-family:ui-monospace,Consolas,"DejaVu Sans Mono",monospace;font-size:.85em}
footer{margin-top:2rem;padding-top:.6rem;border-top:1px solid var(--line)}
@media(max-width:40rem){
table.lines,table.lines tbody,table.lines tr,table.lines td{display:block}
table.lines thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table.lines tr{border:1px solid var(--line);margin:.4rem 0;padding:.3rem .5rem}
table.lines td{border:0;padding:.1rem 0;width:auto;white-space:normal}
.narrow,.narrow code,th[scope=row]{white-space:normal}
td,th{overflow-wrap:anywhere}
}
@media print{
@page{size:A4;margin:16mm 14mm}
body{max-width:none;padding:0;font-size:10.5pt}
h2{break-after:avoid}
}
`.trim();
