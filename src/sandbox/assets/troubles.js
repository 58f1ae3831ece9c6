// What is wrong just now and was switched on by hand: said above the chats, so that nobody wonders at a silent bot.

import { el } from "./dom.js";
import { act } from "./net.js";
import { state, subscribe } from "./store.js";
import { t } from "./words.js";

/** Fills the strip; it is empty while all is well. */
export function troubles(root) {
  let shown = "";
  subscribe("panel", () => {
    const { switches, bot } = state.panel;
    const all = [
      switches.outage && ["outage", t("trouble-outage"), t("switch-off"), () => act("outage", { on: false })],
      switches.flood && ["flood", t("trouble-flood"), t("switch-off"), () => act("flood", { on: false })],
      switches.slow && ["slow", t("trouble-slow"), t("switch-off"), () => act("slow", { on: false })],
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
