/** The style of pages: light and dark, narrow and wide, and on paper; it asks for nothing from elsewhere. */

/** One style sheet; pages allow it by its hash and no other. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--soft:#565656;--line:#d0d0d0;--tint:#f4f5f7;--act:#0b57a4;--on-act:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#ececec;--paper:#161719;--soft:#b4b4b4;--line:#44474c;--tint:#202226;--act:#9cc7ff;--on-act:#0d1b2a}}
*{box-sizing:border-box}
body{background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif;margin:0 auto;max-width:64rem;padding:1.25rem;overflow-wrap:anywhere}
a{color:var(--act)}
:focus-visible{outline:3px solid var(--act);outline-offset:2px}
header{display:flex;flex-wrap:wrap;gap:.5rem 2rem;justify-content:space-between;align-items:baseline}
h1{font-size:clamp(1.5rem,5vw,2.1rem);line-height:1.2;margin:.25rem 0;flex:1 1 20rem;hyphens:auto}
h2{font-size:1.2rem;margin:2.25rem 0 .75rem}
h3{font-size:1rem;margin:0 0 .35rem}
p{margin:.5rem 0;max-width:46rem}
.lead{font-size:1.1rem}
.soft,dt{color:var(--soft)}
.start{display:flex;flex-wrap:wrap;gap:1.5rem;align-items:flex-start}
.start>div{flex:1 1 19rem;min-width:0}
figure{margin:0;flex:0 1 12rem}
figcaption{color:var(--soft);font-size:.9rem;margin-top:.4rem}
.qr{display:block;width:100%;max-width:12rem;border-radius:.4rem;border:1px solid var(--line)}
.buttons{display:flex;flex-wrap:wrap;gap:.6rem;list-style:none;margin:0 0 1.25rem;padding:0}
.buttons a{display:inline-block;border:1px solid var(--act);border-radius:.5rem;padding:.6rem 1rem;text-decoration:none;font-weight:600;min-height:2.75rem}
.buttons li:first-child a{background:var(--act);color:var(--on-act)}
label{display:block;font-weight:600;margin-bottom:.3rem}
input{background:var(--tint);border:1px solid var(--line);border-radius:.4rem;color:inherit;font:.95rem/1.4 ui-monospace,monospace;padding:.6rem;width:100%}
.paper{display:none}
.cards{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr))}
.cards section,.note{background:var(--tint);border:1px solid var(--line);border-radius:.6rem;padding:1rem}
.cards ol{margin:0;padding-left:1.2rem}
.note{border-left:.35rem solid var(--act);margin:1.25rem 0}
.note p:first-child{margin-top:0}
.note p:last-child{margin-bottom:0}
.dates{list-style:none;margin:0;padding:0}
.dates li{border-top:1px solid var(--line);padding:.55rem 0;display:grid;grid-template-columns:minmax(0,15rem) minmax(0,1fr);gap:0 1rem}
@media (max-width:36rem){.dates li{grid-template-columns:1fr}}
dl{display:grid;gap:.15rem;margin:0;max-width:46rem}
dd{margin:0 0 .7rem}
@media print{:root{--ink:#000;--paper:#fff;--soft:#333;--tint:#fff;--line:#999;--act:#000;--on-act:#000}body{font-size:10pt;max-width:none;padding:0}.buttons,input,label,.language{display:none}.paper{display:block}.cards section,.dates li{break-inside:avoid}.cards{grid-template-columns:1fr 1fr}}
`
