// What is wrong just now and was switched on by hand: said above the chats, so that nobody wonders at a silent bot.

import { el } from "./dom.js";
import { act } from "./net.js";
import { now, state, subscribe } from "./store.js";
import { t } from "./words.js";

/** Fills the strip; it is empty while all is well. */
export function troubles(root) {
  let shown = "";
  // After an outage the bot tries again by and by; until it has taken what waits it looks dead.
  let behind = false;
  subscribe("panel", () => {
    const { switches, bot, pending } = state.panel;
    behind = switches.outage || (behind && pending > 0);
    const all = [
      switches.outage && ["outage", t("trouble-outage"), t("switch-off"), () => act("outage", { on: false })],
      switches.flood && ["flood", t("trouble-flood"), t("switch-off"), () => act("flood", { on: false })],
      switches.slow && ["slow", t("trouble-slow"), t("switch-off"), () => act("slow", { on: false })],
      behind && !switches.outage && ["behind", t("trouble-behind"), t("one-minute"), () => act("until", { moment: Math.round(now()) + 60_000 })],
      bot !== "running" && ["bot", t("trouble-bot"), t("switch-on"), () => act("restart")],
    ].filter(Boolean);
    const key = all.map(([name]) => name).join();
    // Said once, not at every look: screen readers would repeat it.
    if (key === shown) return;
    shown = key;
    root.replaceChildren(...all.map(([, words, way, press]) =>
      el("p", {}, el("span", {}, words), el("button", { class: "plain", type: "button", onclick: press }, way))));
  });
}
