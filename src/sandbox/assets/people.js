// The list of chats: who there is, what was said last, and whose column is open.

import { avatar, el } from "./dom.js";
import { newGroup, newPerson } from "./menus.js";
import { summary } from "./message.js";
import { messagesOf, name, newest, now, state, subscribe } from "./store.js";
import { t, when } from "./words.js";

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
    const at = el("time", {});
    const mark = el("span", { class: "mark" });
    const button = el("button", { class: "person", type: "button", onclick: () => toggle(chat.id) },
      avatar(chat.id, name(chat.id)),
      el("span", {}, el("span", { class: "title" }, title, about, at), el("span", { class: "title" }, last, mark)));
    const item = el("li", {}, button);
    items.set(chat.id, { item, button, title, about, at, mark, last });
    list.append(item);
  }

  /** Newest first, as in Telegram; above all who has not met the bot, below all groups in which nothing was said. */
  function order() {
    const rank = (id) => newest(id)?.at ?? (id > 0 ? Infinity : 0);
    const sorted = [...items].sort(([a], [b]) => (rank(a) === rank(b) ? a - b : rank(b) - rank(a)));
    const held = document.activeElement;
    for (const [at, [, { item }]] of sorted.entries()) {
      if (list.children[at] !== item) list.insertBefore(item, list.children[at]);
    }
    if (held !== document.activeElement && list.contains(held)) held.focus({ preventScroll: true });
  }

  /** How much the bot, or others in a group, said since the chat was last looked at. */
  function unseen(chat) {
    const all = messagesOf(chat.id);
    if (!(newest(chat.id)?.id > seen.get(chat.id))) return 0;
    return [...all.values()].filter((message) => message.id > seen.get(chat.id) && message.from !== chat.id).length;
  }

  function refresh() {
    for (const chat of state.chats.values()) {
      if (!items.has(chat.id)) entry(chat);
      const { button, title, about, at, mark, last } = items.get(chat.id);
      const message = newest(chat.id);
      if (isOpen(chat.id) || !seen.has(chat.id)) seen.set(chat.id, message?.id ?? 0);
      const count = unseen(chat);
      if (Number(mark.dataset.count ?? 0) !== count) {
        mark.dataset.count = count;
        mark.replaceChildren(...(count ? [String(count), el("span", { class: "hidden" }, ` ${t("unread")}`)] : []));
      }
      put(title, name(chat.id));
      put(about, chat.about ?? "");
      put(at, message ? when(message.at, now()) : "");
      put(last, chat.standing === "blocked" ? t("blocked") : summary(message) || (chat.kind === "private" ? t("not-started") : t("bot-out")));
      button.setAttribute("aria-pressed", String(isOpen(chat.id)));
    }
    opener().classList.toggle("dot", [...items.values()].some(({ mark }) => mark.firstChild));
    for (const [id, { item }] of items) if (!state.chats.has(id)) { item.remove(); items.delete(id); }
    order();
  }
  subscribe("chats", refresh);
  return refresh;
}
