/** The style sheet of a report, light and dark by the reader's setting. */

/** Series colours in their fixed order, told apart with every common kind of colour blindness. */
const LIGHT = ['#2a78d6', '#1baf7a', '#eda100', '#008300', '#4a3aa7', '#e34948', '#e87ba4', '#eb6834']
const DARK = ['#3987e5', '#199e70', '#c98500', '#008300', '#9085e9', '#e66767', '#d55181', '#d95926']
/** One hue from near the surface to far from it. */
const RAMP_LIGHT = ['#e8f1fc', '#cde2fb', '#9ec5f4', '#6da7ec', '#3987e5', '#256abf', '#184f95']
const RAMP_DARK = ['#12233a', '#17335a', '#1c4580', '#256abf', '#5598e7', '#86b6ef', '#b7d3f6']

function variables(series: readonly string[], ramp: readonly string[]): string {
  return [...series.map((colour, i) => `--c${i}:${colour}`), ...ramp.map((colour, i) => `--h${i}:${colour}`)].join(';')
}

const THEME_LIGHT = `--page:#f9f9f7;--card:#fcfcfb;--ink:#0b0b0b;--soft:#52514e;--mute:#6f6e69;--grid:#e1e0d9;--axis:#c3c2b7;--edge:rgba(11,11,11,.1);--good:#006300;--bad:#b3261e;--on-dark:#fff;${variables(LIGHT, RAMP_LIGHT)}`
const THEME_DARK = `--page:#0d0d0d;--card:#1a1a19;--ink:#fff;--soft:#c3c2b7;--mute:#a3a19b;--grid:#2c2c2a;--axis:#4a4945;--edge:rgba(255,255,255,.12);--good:#4cc24c;--bad:#ff8a80;--on-dark:#0b0b0b;${variables(DARK, RAMP_DARK)}`

const EACH = LIGHT.map(
  (_, i) =>
    `.line.c${i}{stroke:var(--c${i})}.band.c${i},.key.c${i},.spot.c${i}:hover{fill:var(--c${i});background:var(--c${i})}`
).join('')
const RAMP = RAMP_LIGHT.map((_, i) => `.h${i}{fill:var(--h${i})}`).join('')

/** All of it. */
export const STYLE = `
:root{color-scheme:light dark;${THEME_LIGHT}}
@media(prefers-color-scheme:dark){:root{${THEME_DARK}}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
main{max-width:1180px;margin:0 auto;padding:28px 20px 60px}
h1{font-size:26px;margin:0 0 4px}h2{font-size:18px;margin:34px 0 12px}
p{margin:0 0 10px;color:var(--soft);max-width:80ch}
.facts{color:var(--mute);font-size:13px}
.state{display:inline-block;font-size:13px;border:1px solid var(--edge);border-radius:12px;padding:1px 10px;margin:0 8px 8px 0;color:var(--soft)}
.state.good{color:var(--good)}.state.bad{color:var(--bad);font-weight:600}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(180px,1fr));gap:12px;margin-top:16px}
.tile,.card{background:var(--card);border:1px solid var(--edge);border-radius:8px}
.tile{padding:10px 14px}.tile b{display:block;font-size:24px;font-weight:600}.tile span{color:var(--soft);font-size:13px}.tile i{font-style:normal;color:var(--mute);font-size:12px}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(480px,100%),1fr));gap:14px}
.card{margin:0;padding:12px 14px 8px}.card figcaption{font-weight:600;font-size:14px}.card small{display:block;font-weight:400;color:var(--soft);font-size:12.5px}
svg{display:block;width:100%;height:auto;font:12px system-ui,-apple-system,"Segoe UI",sans-serif}
.grid{stroke:var(--grid);stroke-width:1}.axis{stroke:var(--axis);stroke-width:1}
.tick{fill:var(--mute);font-variant-numeric:tabular-nums}.name{fill:var(--soft)}.note{fill:var(--mute);font-size:11px}
.line{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}.band{opacity:.18}.spot{fill:transparent}
.stretch{fill:var(--axis);opacity:.28}
.box{fill:var(--c0);opacity:.55}.whisker{stroke:var(--c0);stroke-width:1.5}.middle{stroke:var(--ink);stroke-width:2}
.session{fill:var(--c0)}
.on-dark{fill:var(--on-dark);font-weight:600}.on-light{fill:var(--ink)}
.legend{display:flex;flex-wrap:wrap;gap:4px 14px;font-size:12.5px;color:var(--soft);margin:4px 0 2px}
.key{display:inline-block;width:14px;height:3px;border-radius:2px;margin-right:6px;vertical-align:middle}
.wide{overflow-x:auto;background:var(--card);border:1px solid var(--edge);border-radius:8px}
table{border-collapse:collapse;font-size:13px;width:100%}
th,td{text-align:left;padding:5px 12px;border-bottom:1px solid var(--grid);white-space:nowrap}
th{color:var(--soft);font-weight:600;position:sticky;top:0;background:var(--card)}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}td.what{white-space:normal;color:var(--mute);min-width:220px}
tr:last-child td{border-bottom:0}
details{margin-top:14px}summary{cursor:pointer;color:var(--soft)}
code,pre{font:12.5px ui-monospace,"SF Mono",Menlo,Consolas,monospace}
pre{background:var(--card);border:1px solid var(--edge);border-radius:8px;padding:12px;overflow-x:auto}
${EACH}${RAMP}
@media print{.card,.tile{break-inside:avoid}}
`
