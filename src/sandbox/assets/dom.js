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
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return node;
}

/** Shows a menu beside a button, or at the height of a finger: arrows move, Enter chooses, Escape and Tab close. */
export function menu(anchor, entries, side = "above", finger = null) {
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
  const holder = anchor.closest(".holder");
  if (finger !== null) box.style.top = `${finger - holder.getBoundingClientRect().top}px`;
  holder.append(box);
  if (finger !== null) box.scrollIntoView({ block: "nearest" });
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

const SIGNS = {
  file: "M6 2h8l4 4v16H6zM13 3v4h4", person: "M12 12a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM4 21c0-5 4-7 8-7s8 2 8 7z",
  pin: "M12 22s7-8 7-13a7 7 0 0 0-14 0c0 5 7 13 7 13zM12 11.5a2.5 2.5 0 1 1 0-5 2.5 2.5 0 0 1 0 5z",
  voice: "M12 15a4 4 0 0 0 4-4V6a4 4 0 0 0-8 0v5a4 4 0 0 0 4 4zM5 11a7 7 0 0 0 14 0M12 18v4",
  clip: "M19 11l-7.5 7.5a4.5 4.5 0 0 1-6.4-6.4L13 4.3a3 3 0 0 1 4.2 4.2l-7.6 7.6a1.5 1.5 0 0 1-2.1-2.1L14 7.5",
  keys: "M3 6h18v12H3zM6 10h.5M10 10h.5M14 10h.5M18 10h.5M8 14h8", send: "M4 4l17 8-17 8 3-8z",
};

/** A drawn sign, the same on every machine. */
export function sign(name) {
  const space = "http://www.w3.org/2000/svg";
  const [box, path] = ["svg", "path"].map((tag) => document.createElementNS(space, tag));
  box.setAttribute("viewBox", "0 0 24 24");
  box.setAttribute("aria-hidden", "true");
  path.setAttribute("d", SIGNS[name]);
  box.append(path);
  return box;
}

/** The round picture of a chat. */
export const avatar = (id, name) =>
  el("span", { class: "avatar", "aria-hidden": "true", style: `--hue:${hue(id)}` }, (name.trim()[0] ?? "?").toUpperCase());

/** The bot's own picture. */
export const face = (size = "") => el("img", { class: `avatar ${size}`, src: "/assets/icon.svg", alt: "" });
