// The topics of a group, as a list: what was said last in each, and how much came since it was looked at.

import { avatar, el } from "./dom.js";
import { summary } from "./message.js";
import { messagesOf, now, state } from "./store.js";
import { t, when } from "./words.js";

/** The general topic of a forum. */
export const GENERAL = 1;

/** The newest message that was there while a topic was open, or when its group was first looked at. */
const seen = new Map();

/** The topic in which a message stands. */
export const topicOf = ({ content }) => content.message_thread_id ?? GENERAL;

/** The topics of a group: the general one, those that the group made, and those that the bot opened. */
export function topicsOf({ topics, threads }) {
  const own = topics.map((name, at) => ({ id: at + 1, name }));
  const general = own.length ? [] : [{ id: GENERAL, name: t("general") }];
  return [...general, ...own, ...threads];
}

/** What was said last: the words, not the line that says whose they are. */
function said(message) {
  const [head, ...rest] = (message?.content.text ?? "").split("\n");
  return rest.find(Boolean) ?? (head || summary(message));
}

/** Notes that a topic is being looked at. */
export function look(group, topic) {
  const last = Math.max(0, ...[...messagesOf(group).values()].filter((one) => topicOf(one) === topic).map((one) => one.id));
  seen.set(`${group} ${topic}`, last);
}

/** Builds the list; `open` shows one of them. */
export function topicList(group, open) {
  const list = el("ul", { class: "topics", "aria-label": t("topics") });

  function row({ id, name, closed, last, fresh }) {
    return el("li", {}, el("button", { class: "person", type: "button", "data-topic": id, onclick: () => open(id) },
      avatar(id, name.split("·").at(-1)),
      el("span", {},
        el("span", { class: "title" }, el("b", {}, name), el("time", {}, last ? when(last.at, now()) : "")),
        el("span", { class: "title" },
          el("small", {}, closed ? `${t("closed")} · ` : "", said(last)),
          fresh ? el("span", { class: "mark" }, String(fresh), el("span", { class: "hidden" }, ` ${t("unread")}`)) : null))));
  }

  function refresh() {
    const chat = state.chats.get(group);
    if (!chat) return;
    const messages = [...messagesOf(group).values()].sort((a, b) => a.id - b.id);
    const rows = topicsOf(chat).map((topic) => {
      const here = messages.filter((one) => topicOf(one) === topic.id);
      const key = `${group} ${topic.id}`;
      if (!seen.has(key)) seen.set(key, known ? 0 : here.at(-1)?.id ?? 0);
      return { ...topic, last: here.at(-1), fresh: here.filter((one) => one.id > seen.get(key)).length };
    });
    known = true;
    // Newest first, as in Telegram.
    rows.sort((a, b) => (b.last?.id ?? 0) - (a.last?.id ?? 0) || a.id - b.id);
    const held = document.activeElement?.dataset?.topic;
    const top = list.scrollTop;
    list.replaceChildren(...rows.map(row));
    list.scrollTop = top;
    if (held) list.querySelector(`[data-topic="${held}"]`)?.focus({ preventScroll: true });
  }
  let known = false;
  refresh();
  return { node: list, refresh };
}
