// One column: a person's chat with the bot, or a group, as its members see it.

import { alertBox, avatar, el } from "./dom.js";
import { composer } from "./composer.js";
import { log } from "./log.js";
import { chatMenu, messageMenu } from "./menus.js";
import { act, flash } from "./net.js";
import { name, people, state, subscribe } from "./store.js";
import { startOf } from "./text.js";
import { t } from "./words.js";

const TYPING_LASTS = 5000;
/** Telegram's apps give up on a button after about this long. */
const ANSWER_WAITS = 15_000;

/** Opens a column; `leave` is called when its close button is pressed, `visit` to show another chat. */
export function column(id, leave, visit) {
  const waiting = new Map();
  let viewer = id > 0 ? id : people()[0]?.id;
  let speaking = null;

  const chat = {
    id,
    isGroup: id < 0,
    viewer: () => viewer,
    setViewer(person) { viewer = person; list.again(); },
    data: () => state.chats.get(id) ?? { head: {}, topics: [], commands: [] },
    topic: (thread) => (chat.isGroup ? chat.data().topics[(thread ?? 0) - 1] : null),
    say: (text) => act("text", { chat: id, from: viewer, text }),
    follow(target) {
      const start = target.startsWith("/") ? target : startOf(target, state.me.username);
      if (start && chat.isGroup && !target.startsWith("/")) {
        // A link to the bot leads out of the group, into the person's own chat.
        act("text", { chat: viewer, from: viewer, text: start });
        visit(viewer);
      } else if (start) {
        chat.say(start);
      }
      return start !== null;
    },
    isWaiting: (message, data) => waiting.has(`${message} ${data}`),
    wait(message, data, node) {
      node.classList.add("waiting");
      node.setAttribute("aria-busy", "true");
      const late = () => { chat.release(message, data); chat.toast(t("no-answer")); };
      waiting.set(`${message} ${data}`, setTimeout(late, ANSWER_WAITS));
    },
    release(message, data) {
      clearTimeout(waiting.get(`${message} ${data}`));
      waiting.delete(`${message} ${data}`);
      for (const key of root.querySelectorAll(`[data-id="${message}"] .waiting`)) {
        key.classList.remove("waiting");
        key.removeAttribute("aria-busy");
      }
    },
    toast: (text) => flash(toast, text),
    actions: (message, anchor) => messageMenu(chat, message, anchor),
    reply: (message) => input.reply(message),
    edit: (message) => input.edit(message),
  };

  const title = el("h2", {}, name(id));
  const under = el("p", { class: "under", "aria-live": "polite" });
  const more = el("button", {
    class: "sign", type: "button", "aria-label": t("chat-menu"), "aria-haspopup": "menu", title: t("chat-menu"),
    onclick: (event) => chatMenu(chat, event.currentTarget),
  }, "⋮");
  const close = el("button", {
    class: "sign close", type: "button", "aria-label": t("close-chat"), title: t("close-chat"), onclick: () => leave(id),
  }, "×");
  // The messages hold many buttons: the keyboard passes them by.
  const skip = el("button", { class: "skip", type: "button", onclick: () => input.focus() }, t("write"));
  const head = el("header", {},
    skip, avatar(id, name(id)), el("div", { class: "names" }, title, under), el("span", { class: "holder" }, more), close);
  const toast = el("div", { class: "toast", role: "status" });
  const list = log(chat);
  const input = composer(chat);
  const root = el("section", { class: "column", "aria-label": name(id), "data-chat": id }, head, list.node, toast, input.node);

  function headChanged() {
    title.textContent = name(id);
    const { standing, kind, about, head: { username } } = chat.data();
    const words = { blocked: t("blocked"), new: t("not-started"), out: t("bot-out"), gone: t("gone") };
    const usual = kind === "private" ? about || `${t("chats-with")} ${state.me.first_name}` : t("group");
    under.textContent = words[standing] ?? username ?? usual;
    under.classList.toggle("bad", standing === "blocked");
    input.refresh();
  }

  function typing() {
    under.textContent = `${state.me.first_name} ${t("types")}`;
    clearTimeout(speaking);
    speaking = setTimeout(headChanged, TYPING_LASTS);
  }

  function answered({ message, data, user, text, alert }) {
    if (user !== viewer) return;
    chat.release(message, data);
    if (text) alert ? alertBox(text) : chat.toast(text);
  }

  const ends = [
    subscribe(`head:${id}`, headChanged),
    subscribe(`chat:${id}`, () => { if (speaking) { clearTimeout(speaking); speaking = null; headChanged(); } }),
    subscribe(`typing:${id}`, typing),
    subscribe(`answer:${id}`, answered),
  ];
  headChanged();
  return {
    node: root,
    focus: () => input.focus(),
    close() { [...waiting.values()].forEach(clearTimeout); ends.forEach((end) => end()); list.close(); root.remove(); },
  };
}
