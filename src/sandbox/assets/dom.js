// Making elements, menus and dialogs that the keyboard can use.

import { t } from "./words.js";

/** Makes an element: properties, `on…` listeners, `data-`/`aria-` attributes, then children. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "class") node.className = value;
    else if (name in node && !name.includes("-")) node[name] = value;
    else node.setAttribute(name, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

/** Shows a menu beside a button: arrows move, Enter chooses, Escape and Tab close. */
export function menu(anchor, entries, side = "above") {
  document.querySelector(".menu")?.remove();
  const items = entries.map(([label, choose]) =>
    el("button", { class: "entry", role: "menuitem", type: "button", onclick: () => (close(), choose()) }, label));
  const box = el("div", { class: `menu ${side}`, role: "menu", onkeydown: keys }, items);
  const outside = (event) => box.contains(event.target) || close(false);
  function close(refocus = true) {
    box.remove();
    document.removeEventListener("pointerdown", outside, true);
    anchor.setAttribute("aria-expanded", "false");
    if (refocus) anchor.focus();
  }
  function keys(event) {
    const at = items.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) items[(at + step + items.length) % items.length].focus();
    else if (event.key === "Home") items[0].focus();
    else if (event.key === "End") items.at(-1).focus();
    else if (event.key === "Escape" || event.key === "Tab") close();
    else return;
    event.preventDefault();
  }
  anchor.setAttribute("aria-expanded", "true");
  anchor.closest(".holder").append(box);
  document.addEventListener("pointerdown", outside, true);
  items[0]?.focus({ preventScroll: true });
}

/** Shows a dialog; resolves to the fields of its form, or to null when it is left. */
export function ask(title, body, yes = t("ok"), no = t("cancel")) {
  return new Promise((resolve) => {
    const form = el("form", { method: "dialog" },
      el("h2", {}, title), body,
      el("div", { class: "choices" },
        no && el("button", { type: "button", class: "plain", onclick: () => box.close() }, no),
        el("button", { type: "submit", class: "strong" }, yes)));
    const box = el("dialog", { "aria-label": title }, form);
    let given = null;
    form.addEventListener("submit", () => { given = Object.fromEntries(new FormData(form)); });
    box.addEventListener("close", () => { box.remove(); resolve(given); });
    document.body.append(box);
    box.showModal();
  });
}

/** Shows words that have to be closed. */
export const alertBox = (text) => ask(text, "", t("ok"), null);

/** A labelled field of a form. */
export const field = (label, input) => el("label", { class: "field" }, el("span", {}, label), input);

/** A colour for a chat that stays the same. */
export const hue = (id) => (Math.abs(id) * 47) % 360;

/** The round picture of a chat. */
export const avatar = (id, name) =>
  el("span", { class: "avatar", "aria-hidden": "true", style: `--hue:${hue(id)}` }, (name.trim()[0] ?? "?").toUpperCase());
