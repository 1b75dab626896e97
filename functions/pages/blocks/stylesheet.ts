import { createHash } from 'node:crypto';

/**
 * The look of the pages: paper, ink and one seal-red accent. System fonts only, with the Chinese ones named
 * before the generic families, so that a Latin font never supplies Chinese punctuation.
 * Every pair of text and ground keeps a contrast of at least 4.5 to 1, in light and dark.
 */
export const stylesheet = `
:root{color-scheme:light dark;
--paper:#fbfaf6;--card:#fff;--ink:#1d2326;--soft:#55605f;--line:#dcd8cb;--link:#0b5561;--link-bright:#083f49;
--accent:#9d2f1e;--mark:#fbe7a1;--mark-ink:#1d2326;--tint:#f1eee3;--good:#1d6b3f;--part:#7a5600;--bad:#9d2f1e;
--heat-1:#e3efe9;--heat-2:#bfdccf;--heat-3:#8fc2ac;--heat-4:#2c7a5c;--heat-4-ink:#fff;
--serif:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,"Songti SC","Noto Serif CJK SC","Source Han Serif SC","SimSun",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"PingFang SC","Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","WenQuanYi Zen Hei",sans-serif}
@media (prefers-color-scheme:dark){:root{
--paper:#16191b;--card:#1e2224;--ink:#e8e4d9;--soft:#a9b0ab;--line:#3a4042;--link:#8fd0dc;--link-bright:#b9e6ee;
--accent:#f0907c;--mark:#5d4c12;--mark-ink:#fdf3cf;--tint:#23282a;--good:#86d3a5;--part:#e6c06a;--bad:#f0907c;
--heat-1:#1f3029;--heat-2:#26473a;--heat-3:#2f6650;--heat-4:#8fc2ac;--heat-4-ink:#101514}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1.5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 var(--sans);overflow-wrap:anywhere}
h1,h2,h3,h4,h5,h6{font-family:var(--serif);font-weight:600;line-height:1.25;margin:1.6em 0 .5em;text-wrap:balance}
h1{font-size:clamp(1.6rem,1.2rem + 1.8vw,2.25rem);margin-top:0;letter-spacing:-.01em}
h2{font-size:1.35rem}h3{font-size:1.15rem}h4,h5,h6{font-size:1rem}
p{margin:0 0 1em}
a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:.06em}
a.quiet{color:inherit;text-decoration-color:var(--line)}a.quiet:hover{text-decoration-color:currentColor}
a:hover{color:var(--link-bright);text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
main:focus{outline:none}
mark{background:var(--mark);color:var(--mark-ink);padding:.05em .1em;border-radius:2px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
small,.small{font-size:.875rem}
.soft{color:var(--soft)}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;padding:0;border:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.print-only{display:none}
.skip{position:absolute;left:-999rem;top:0;background:var(--ink);color:var(--paper);padding:.6rem 1rem;z-index:2}
.skip:focus{left:0}
main,.site>*{max-width:46rem;margin-inline:auto;padding-inline:1.25rem}
main{padding-block:2rem 3rem}
main.wide,.site>*{max-width:72rem}
header.site{border-bottom:1px solid var(--line);background:var(--card)}
.site-line{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;align-items:center;padding-block:.8rem}
.brand{display:inline-flex;align-items:center;gap:.6rem;font:600 1.3rem/1 var(--serif);color:var(--ink);text-decoration:none;min-height:2rem}
.seal{display:inline-grid;place-items:center;width:1.9rem;height:1.9rem;border-radius:.25rem;background:#9d2f1e;color:#fff;font-size:1.15rem;line-height:1}
.language{margin-left:auto;padding:.3rem 0}
.menu ul{display:flex;flex-wrap:wrap;gap:0 1.4rem;list-style:none;margin:0;padding:0 0 .5rem}
.menu a{display:inline-block;padding:.25rem 0;color:var(--soft);text-decoration:none;border-bottom:2px solid transparent}
.menu a:hover{color:var(--ink);border-color:var(--line)}
.menu a[aria-current]{color:var(--ink);border-color:var(--accent)}
footer.site{border-top:1px solid var(--line);color:var(--soft);font-size:.875rem;padding-block:1.5rem}
footer.site p{margin-bottom:.4rem}
.search-line{display:flex;border:1.5px solid var(--soft);border-radius:.4rem;background:var(--card);overflow:hidden}
.search-line:focus-within{outline:3px solid var(--accent);outline-offset:1px}
.search-line input{flex:1;min-width:0;border:0;background:none;color:inherit;font:inherit;padding:.4rem .75rem;outline:none;-webkit-appearance:none;appearance:none}
.search-line input::-webkit-calendar-picker-indicator{display:none!important}
.search-line button,.button{border:0;background:var(--ink);color:var(--paper);font:inherit;font-weight:600;padding:.4rem 1rem;cursor:pointer}
.search-line button:hover,.button:hover{background:var(--link)}
.button{display:inline-block;border-radius:.4rem;padding:.55rem 1.2rem}
.search-line .instead{background:var(--tint);color:var(--ink)}.search-line .instead:hover{background:var(--line)}
header .search{flex:1 1 14rem;max-width:30rem}
.search-large{margin-block:0 1.25rem}.home .search-large{margin-block:1.5rem}
h1.count{font-size:1.35rem;margin-bottom:.75rem}
.search-large label{display:block;font-weight:600;margin-bottom:.4rem}
.search-large input,.search-large button{font-size:1.15rem;padding:.8rem 1rem}
.hint{color:var(--soft);font-size:.9rem;margin:.4rem 0}
.field{display:flex;flex-direction:column;gap:.25rem;min-width:9rem}
.field label{font-weight:600;font-size:.9rem}
.field select{max-width:15rem}
.field input,.field select,textarea{min-height:2.6rem;font:inherit;color:inherit;background:var(--card);border:1.5px solid var(--soft);border-radius:.4rem;padding:.45rem .6rem}
.field input,.field select{height:2.75rem}
textarea{width:100%;min-height:12rem}#note{min-height:5.5rem}form>.field+.field{margin-top:.75rem}
.field+.button{margin-block:.75rem 1rem}.fields>.button{margin:0;min-height:2.75rem}.fields-wide select{max-width:min(34rem,100%)}
.hit>h3.badge{font-size:1.05rem;margin:0 0 .35rem}
.fields{display:flex;flex-wrap:wrap;gap:.9rem;align-items:end;margin-block:1rem 1.5rem}
.lead{font-size:1.15rem;color:var(--soft);max-width:38rem}
.home{padding-top:clamp(.5rem,4vw,3rem)}
.plain-list{list-style:none;padding:0;margin:0}
.examples li{margin:.35rem 0}
.examples a{font-family:var(--serif);font-size:1.1rem}
.tools{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr));gap:.9rem 2rem}
.tools a{font-family:var(--serif);font-size:1.1rem;font-weight:600}
.facts{margin:0 0 1rem}
.facts div{display:flex;flex-wrap:wrap;gap:.1rem 1rem;padding:.4rem 0;border-top:1px solid var(--line)}
.facts dt{flex:0 0 11rem;color:var(--soft)}.meanings .badge{white-space:normal}
.facts dd{flex:1 1 14rem;margin:0;min-width:0}
.figures{display:flex;flex-wrap:wrap;gap:.4rem 2.2rem;padding:0;margin:0 0 1rem;list-style:none;font-family:var(--serif);font-size:1.15rem}
.notice{border-left:4px solid var(--accent);background:var(--tint);padding:.9rem 1.1rem;margin:1rem 0;border-radius:0 .4rem .4rem 0}
.notice>:last-child{margin-bottom:0}
.notice-title{font-weight:600;margin-bottom:.35rem}
.chips{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;padding:0;margin:.75rem 0}
.chip{display:inline-flex;align-items:center;gap:.5rem;background:var(--tint);border:1px solid var(--line);border-radius:1rem;padding:.15rem .8rem;text-decoration:none;color:var(--ink);min-height:1.9rem}
.chip:hover{border-color:var(--accent);color:var(--ink)}
.chip-cross{color:var(--accent);font-weight:700}
.badge{white-space:nowrap;font-size:.875rem;font-weight:600}
.badge-good{color:var(--good)}.badge-part{color:var(--part)}.badge-bad{color:var(--bad)}.badge-quiet{color:var(--soft)}
.columns{display:grid;gap:1.5rem 3rem}
.column-side{font-size:.95rem;min-width:0}
.column-main{min-width:0}
@media (min-width:60rem){.columns{grid-template-columns:minmax(0,1fr) 15rem}.columns-left{grid-template-columns:16rem minmax(0,1fr)}
.column-side{align-self:start;padding-bottom:1rem}
.columns-left>.column-side{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow-y:auto}
.only-narrow{display:none}
@supports selector(::details-content){.open-when-wide>summary{display:none}.open-when-wide::details-content{content-visibility:visible;display:block}}}
details>summary{cursor:pointer;padding:.3rem 0}
.results{list-style:none;padding:0;margin:1rem 0}
.hit{padding:1.25rem 0;border-top:1px solid var(--line)}
.hit h2,.hit h3{font-size:1.2rem;margin:.1rem 0 .4rem}
.hit-source{font-size:.9rem;color:var(--soft);margin:0}
.hit>p:has(+.hit-source){margin-bottom:.2rem}
.hit-note{font-size:.875rem;color:var(--soft);margin:.3rem 0 0}
.passage{margin:.5rem 0;padding:0 0 0 .9rem;border-left:3px solid var(--line);font-family:var(--serif)}
.passage p{margin:0}
.passage+.hit-source{margin:.2rem 0 1.3rem}
li.hit h3{font:600 .875rem var(--sans);margin:.7rem 0 .2rem}li.hit>ul{margin:0}
.promise{padding:.9rem 0}
.promise-source{margin:1.8rem 0 .5rem;font-size:1.02rem}
.promise-words{margin:0 0 .25rem;max-width:52rem}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;list-style:none;padding:0;margin:.4rem 0 1rem;font-size:.95rem}
.legend li{min-height:1.5rem}
.outcome{background:var(--card);border:1px solid var(--line);border-radius:.4rem;padding:.9rem 1.1rem;margin:1rem 0}
.outcome h3{font:600 .875rem var(--sans);color:var(--soft);margin:.8rem 0 .2rem}
.outcome .passage{margin-block:.2rem}.outcome .hit-source{margin-bottom:.4rem}.outcome>:last-child{margin-bottom:0}
.outcome-status{margin:0;font-size:1.1rem}.outcome-status .badge{font-size:1rem}
.term-list{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));gap:0 2.5rem;list-style:none;padding:0;margin:1rem 0}
.term-list li{padding:.55rem 0;border-top:1px solid var(--line)}
.passage-open{font-size:.875rem;font-family:var(--sans)}
.facet{margin:0 0 1.1rem}
.facet h3{font-family:var(--sans);font-size:.9rem;margin:0 0 .2rem}
.facet ul{list-style:none;margin:0;padding:0}
.facet a{display:flex;justify-content:space-between;gap:.6rem;padding:.15rem 0;text-decoration:none;min-height:1.5rem}
.facet a:hover span:first-child{text-decoration:underline}
.facet .count{flex:none;white-space:nowrap;color:var(--soft);font-variant-numeric:tabular-nums}
.facet [aria-current]{font-weight:600;color:var(--ink)}
.pager{display:flex;justify-content:space-between;gap:1rem;padding:1rem 0;border-top:1px solid var(--line)}
.pager-next{margin-left:auto}
.table-frame{position:relative;overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.95rem;overflow-wrap:normal}
caption{text-align:left;font-weight:600;padding-bottom:.5rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line)}
thead th{font-size:.875rem;color:var(--soft);border-bottom:2px solid var(--line);white-space:nowrap}
tbody th{font-weight:500}
@media (max-width:32rem){thead th{white-space:normal;vertical-align:bottom}.table-frame:not(:has(.heat)) table{font-size:.9rem}}
.series-number{display:inline-block;min-width:1.6rem;min-height:1.6rem}
.number{text-align:right;font-variant-numeric:tabular-nums}
.heat :is(td,tbody th){vertical-align:middle}.heat td{text-align:center;padding:.2rem;min-width:3rem}
.heat th{padding-right:1rem}
.heat td a{display:block;padding:.35rem .2rem;border-radius:.25rem;color:var(--ink);text-decoration:none;font-variant-numeric:tabular-nums}
.heat td a:hover{text-decoration:underline}
.heat-1{background:var(--heat-1)}.heat-2{background:var(--heat-2)}.heat-3{background:var(--heat-3);color:var(--ink)}
.heat td .heat-4{background:var(--heat-4);color:var(--heat-4-ink)}
.outline ol{list-style:none;margin:0;padding:0}
.outline ol ol{padding-left:1rem}
.outline a{display:block;padding:.2rem .4rem;color:var(--ink);text-decoration:none;border-left:2px solid transparent;line-height:1.4}
.outline a:hover{border-color:var(--accent);text-decoration:underline}
.outline li:target>a{background:var(--mark);color:var(--mark-ink)}
.outline h2{font:600 .95rem var(--sans);margin:0 0 .5rem}
.text{font:1.125rem/1.75 var(--serif);max-width:42rem}
.text p{margin:0 0 .9em}
.text :is(h2,h3,h4,h5,h6){margin:1.9em 0 .6em;line-height:1.35}
.text section{scroll-margin-top:1rem;position:relative}
.text section:target>:is(h2,h3,h4,h5,h6),.text section:target:not(:has(>:is(h2,h3,h4,h5,h6))){box-shadow:-.6rem 0 0 var(--paper),-.85rem 0 0 var(--accent)}
.text .run-in{font-weight:600}
.anchor{font:400 .8em var(--sans);color:var(--soft);text-decoration:none;padding:0 .4em}
.anchor:hover{color:var(--accent)}
.section-nav{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;font:.875rem var(--sans)}
.section-nav a{padding:.25rem 0}
.text section:not(:target)>.section-nav{display:none}
.page-mark{float:right;font:.8rem var(--sans);color:var(--soft);margin-left:1rem}
.document-head{margin-bottom:1.5rem;max-width:56rem}.document-head h1{font-size:clamp(1.4rem,1.1rem + 1.2vw,1.85rem)}
.document-head .hit-source{font-size:1rem}
.citation{font:.9rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:var(--tint);padding:.7rem .9rem;border-radius:.4rem;white-space:pre-wrap;overflow-wrap:anywhere;margin:.2rem 0 1rem}
code{font:.9em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
svg.chart{max-width:100%;height:auto;display:block}
svg.chart text{fill:currentColor;font:12px var(--sans)}
@media (max-width:40rem){svg.chart{overflow:visible}svg.chart text{font-size:21px}header .search{order:1;flex-basis:100%;max-width:none}}
@media (max-width:30rem){body{font-size:1rem}.fields>.field{flex:1 1 8rem}.fields>.field:has(input){flex-basis:100%}.field select{max-width:100%}.facts dt{flex-basis:100%}.text{font-size:1.0625rem}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media (forced-colors:active){mark{background:Mark;color:MarkText}.chip,.badge{border:1px solid}}
@media print{
:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#333;--line:#999;--link:#000;--tint:#fff;--mark:#fff;--mark-ink:#000}
body{font-size:11pt}header.site nav,.search,.language,.skip,.outline,.pager,.anchor,.section-nav,.facets,.chips,.no-print{display:none!important}
main,main.wide{max-width:none;padding:.8rem 0}.columns,.columns-left{display:block}.text{max-width:none}.columns-left>.column-side{position:static;max-height:none;overflow:visible}
mark{border-bottom:2px solid #000}.print-only{display:block}h1,h2,h3,h4{break-after:avoid}.hit,tr,blockquote{break-inside:avoid}
main a[href^="http"]::after{content:" (" attr(href) ")";font-size:.85em}}
`.trim();

/** The address changes with the content, so that browsers may keep it for ever. */
export const stylesheetPath = `/assets/annals-${createHash('sha256').update(stylesheet).digest('hex').slice(0, 12)}.css`;

/** The mark of the site: a seal with the character for annals. */
export const seal = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#9d2f1e"/><path d="M7 8h18M16 4v9M9 13h14M8 18l-2 6M12 17v8q0 2 2 2h6q2 0 2-3M16 17l3 4M24 18l3 5" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/></svg>`;
