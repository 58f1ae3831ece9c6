// The list of chats: who there is, what was said last, and whose column is open.

import { avatar, el } from "./dom.js";
import { newGroup, newPerson } from "./menus.js";
import { summary } from "./message.js";
import { name, newest, state, subscribe } from "./store.js";
import { t } from "./words.js";

/** Writes only what changed: every message of every chat comes by here. */
const put = (node, text) => { if (node.textContent !== text) node.textContent = text; };

const opener = () => document.querySelector('[aria-controls="people"]');

/** Fills the list; `toggle` opens or closes a chat, `isOpen` says which are. */
export function peopleList(root, toggle, isOpen) {
  const list = el("ul", {});
  const make = async (ask) => {
    const id = await ask();
    if (id) toggle(id, true);
  };
  root.append(
    list,
    el("div", { class: "new" },
      el("button", { class: "plain", type: "button", onclick: () => make(newPerson) }, `+ ${t("new-person")}`),
      el("button", { class: "plain", type: "button", onclick: () => make(newGroup) }, `+ ${t("new-group")}`)));
  const items = new Map();
  /** The newest message that was there while a chat was open, or at the beginning. */
  const seen = new Map();

  function entry(chat) {
    const last = el("small", {});
    const title = el("b", {});
    const about = el("small", { class: "about" });
    const mark = el("span", { class: "mark" });
    const button = el("button", { class: "person", type: "button", onclick: () => toggle(chat.id) },
      avatar(chat.id, name(chat.id)), el("span", {}, el("span", { class: "title" }, title, about, mark), last));
    const item = el("li", {}, button);
    items.set(chat.id, { item, button, title, about, mark, last, group: chat.kind !== "private" });
    // Groups stand below the people.
    const before = chat.kind === "private" ? [...items.values()].find((other) => other.group)?.item : null;
    list.insertBefore(item, before ?? null);
  }

  function refresh() {
    for (const chat of state.chats.values()) {
      if (!items.has(chat.id)) entry(chat);
      const { button, title, about, mark, last } = items.get(chat.id);
      const newestId = newest(chat.id)?.id ?? 0;
      if (isOpen(chat.id) || !seen.has(chat.id)) seen.set(chat.id, newestId);
      put(mark, newestId > seen.get(chat.id) ? t("unread") : "");
      put(title, name(chat.id));
      put(about, chat.about ?? "");
      put(last, chat.standing === "blocked" ? t("blocked") : summary(newest(chat.id)) || (chat.kind === "private" ? t("not-started") : t("bot-out")));
      button.setAttribute("aria-pressed", String(isOpen(chat.id)));
    }
    opener().classList.toggle("dot", [...items.values()].some(({ mark }) => mark.textContent));
    for (const [id, { item }] of items) if (!state.chats.has(id)) { item.remove(); items.delete(id); }
  }
  subscribe("chats", refresh);
  return refresh;
}
