// The clock, the faults, and what the bot did.

import { ask, el, field } from "./dom.js";
import { act, notify } from "./net.js";
import { now, state, subscribe } from "./store.js";
import { day, moment, t, time } from "./words.js";

/** Fills the panel and keeps the clock in the bar. */
export function panel(root, clock) {
  const moved = (done) => done && notify(`${day(done.made)} · ${time(done.made)}`);
  const hours = (count) => act("forwards", { hours: count }).then(moved);
  const morning = () => act("morning").then(moved);
  const button = (label, press, name) => el("button", { class: "plain", type: "button", onclick: press, "data-do": name }, label);
  const flood = button(t("flood"), () => act("flood", { on: flood.getAttribute("aria-pressed") !== "true" }), "flood");
  const outage = button(t("outage"), () => act("outage", { on: outage.getAttribute("aria-pressed") !== "true" }), "outage");
  const slow = button(t("slow"), () => act("slow", { on: slow.getAttribute("aria-pressed") !== "true" }), "slow");
  const restart = button(t("restart"), async () => {
    notify(t("restarting"));
    if (await act("restart")) notify(t("restarted"));
  }, "restart");
  const reset = button(t("reset"), anew, "reset");
  const seen = el("div", {});
  const details = el("div", {});
  root.append(
    section(t("clock"),
      button(t("one-hour"), () => hours(1), "hour"), button(t("morning"), morning, "morning"),
      button(t("one-day"), () => hours(24), "day"), button(t("to-date"), toDate, "date"),
      el("p", { class: "hint" }, t("clock-hint"))),
    section(t("faults"), outage, slow, flood, restart, el("p", { class: "hint" }, t("faults-hint"))),
    seen,
    section(t("reset-title"), reset, el("p", { class: "hint" }, t("reset-hint"))),
    el("details", {}, el("summary", {}, t("details")), details));

  function tick() {
    clock.textContent = moment(now());
    clock.title = day(now());
  }
  setInterval(tick, 1000);
  subscribe("start", tick);

  subscribe("panel", () => {
    tick();
    const { switches } = state.panel;
    flood.setAttribute("aria-pressed", String(switches.flood));
    outage.setAttribute("aria-pressed", String(switches.outage));
    slow.setAttribute("aria-pressed", String(switches.slow));
    document.body.classList.toggle("unheard", switches.outage || state.panel.bot !== "running");
    seen.replaceChildren(inShort(state.panel));
    details.replaceChildren(...look(state.panel));
  });
}

/** Forgets everything; the page is loaded anew when the sandbox says that it is another one. */
async function anew() {
  if (!(await ask(t("reset-title"), el("p", {}, t("reset-hint")), t("reset")))) return;
  document.body.classList.add("resetting");
  if (await act("reset")) notify(t("resetting"));
}

const section = (title, ...body) => el("section", {}, el("h3", {}, title), el("div", { class: "tools" }, body));

async function toDate() {
  const tomorrow = new Date(now() + 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 16);
  const input = el("input", { type: "datetime-local", name: "moment", required: true, value: tomorrow });
  const given = await ask(t("to-date"), field(t("moment"), input));
  // The bot lives in Lampung, whatever the zone of this browser is.
  if (given) act("until", { moment: Date.parse(`${given.moment}:00+07:00`) });
}

/** How the bot is, in a sentence. */
function inShort({ bot, reason, pending, counts }) {
  const how = { running: t("bot-running"), still: t("bot-still"), ended: t("bot-ended") };
  return section(t("bot"), el("p", {}, `${how[bot]} ${reason}`.trim()),
    el("p", {}, `${counts.sent} ${t("said-so-far")}`),
    pending ? el("p", {}, `${pending} ${t("not-heard")}`) : null);
}

function look({ pending, counts, outbox, deeds, refusals, violations }) {
  const facts = [
    [t("updates"), counts.updates], [t("waiting"), pending],
    [t("sent"), counts.sent], [t("edits"), counts.edited], [t("ticks"), counts.ticked], [t("refused"), counts.refused],
  ];
  return [
    section(t("did"), el("dl", {}, facts.map(([name, value]) => [el("dt", {}, name), el("dd", {}, String(value))]))),
    section(t("outbox"), outbox.length
      ? table([t("lane"), t("state"), t("rows")], outbox.map((row) => [row.lane, row.state, row.rows]))
      : t("nothing")),
    section(t("calls"), table([t("time"), t("method"), t("status")], deeds.map((call) => [time(call.at), call.method, call.status]))),
    refusals.length ? section(t("errors"), list(refusals.map((call) => `${time(call.at)} ${call.method}: ${call.status} ${call.error}`))) : null,
    violations.length ? section(t("violations"), list(violations)) : null,
  ].filter(Boolean);
}

const list = (lines) => el("ul", { class: "lines" }, lines.map((line) => el("li", {}, line)));

function table(heads, rows) {
  return el("table", {},
    el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, rows.map((row) => el("tr", {}, row.map((cell) => el("td", {}, String(cell)))))));
}
