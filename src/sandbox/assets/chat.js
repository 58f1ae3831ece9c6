// One column: a person's chat with the bot, or a group, as its members see it.

import { alertBox, avatar, el, face } from "./dom.js";
import { composer } from "./composer.js";
import { log } from "./log.js";
import { chatMenu, messageMenu, speakers } from "./menus.js";
import { act, flash } from "./net.js";
import { name, newest, state, subscribe } from "./store.js";
import { startOf } from "./text.js";
import { look, topicList, topicOf, topicsOf } from "./topics.js";
import { t } from "./words.js";

const TYPING_LASTS = 5000;
/** An answer that takes no longer than this needs no sign that it comes. */
const ANSWERS_WITHIN = 400;
/** Telegram's apps give up on a button after about this long. */
const ANSWER_WAITS = 15_000;

/** The topic that was looked at last in each group: whoever comes back is there again. */
const threads = new Map();

/** Opens a column; `leave` is called when its close button is pressed, `visit` to show another chat. */
export function column(id, leave, visit) {
  const waiting = new Map();
  let viewer = id > 0 ? id : speakers(id)[0]?.[0];
  /** The topic that is looked at; null is the list of them. */
  let thread = threads.get(id) ?? null;
  let speaking = null;
  let expected = null;

  const chat = {
    id,
    isGroup: id < 0,
    viewer: () => viewer,
    setViewer(person) { viewer = person; list.again(); },
    data: () => state.chats.get(id) ?? { head: {}, topics: [], threads: [], commands: [] },
    isForum: () => chat.isGroup && Boolean(chat.data().head.is_forum),
    thread: () => thread,
    shows: (message) => !chat.isForum() || topicOf(message) === thread,
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
    actions: (message, anchor, finger) => messageMenu(chat, message, anchor, finger),
    reply: (message) => input.reply(message),
    edit: (message) => input.edit(message),
  };

  // The head is the bot's, as on a phone; whose phone this is stands above it.
  const owner = el("b", {});
  const place = el("span", {});
  const title = el("h2", {});
  const under = el("p", { class: "under", "aria-live": "polite" });
  const more = el("button", {
    class: "sign", type: "button", "aria-label": t("chat-menu"), "aria-haspopup": "menu", title: t("chat-menu"),
    onclick: (event) => chatMenu(chat, event.currentTarget),
  }, "⋮");
  const back = el("button", {
    class: "sign back", type: "button", "aria-label": t("all-topics"), title: t("all-topics"), hidden: true, onclick: () => show(null),
  }, "←");
  const close = el("button", {
    class: "sign close", type: "button", "aria-label": t("close-chat"), title: t("close-chat"), onclick: () => leave(id),
  }, "×");
  const whose = el("div", { class: "whose" }, owner, place, close);
  // The messages hold many buttons: the keyboard passes them by.
  const skip = el("button", { class: "skip", type: "button", onclick: () => input.focus() }, t("write"));
  const picture = chat.isGroup ? avatar(id, name(id)) : face();
  const head = el("header", {}, skip, back, picture, el("div", { class: "names" }, title, under), el("span", { class: "holder" }, more));
  const toast = el("div", { class: "toast", role: "status" });
  const list = log(chat);
  const input = composer(chat);
  const topics = chat.isGroup ? topicList(id, show) : null;
  const root = el("section", { class: "column", "aria-label": name(id), "data-chat": id }, whose, head, topics?.node, list.node, toast, input.node);

  /** Shows a topic, or the list of them. */
  function show(topic) {
    thread = topic;
    threads.set(id, topic);
    if (topic !== null) list.again();
    headChanged();
    topic === null ? topics.node.querySelector("button")?.focus() : input.focus();
  }

  /** A group without topics, and a topic that is gone, have nothing to choose from. */
  function place_topics() {
    const isForum = chat.isForum();
    const here = topicsOf(chat.data()).find((one) => one.id === thread);
    if (isForum && !here) thread = null;
    const isList = isForum && thread === null;
    topics.node.hidden = !isList;
    list.node.hidden = isList;
    back.hidden = !isForum || isList;
    picture.hidden = !back.hidden;
    if (isList) topics.refresh();
    else if (isForum) look(id, thread);
    return isForum ? here : null;
  }

  function headChanged() {
    const { standing, about, bot } = chat.data();
    owner.textContent = chat.isGroup ? t("group") : name(id);
    place.textContent = chat.isGroup ? "" : about;
    const topic = topics && place_topics();
    title.textContent = chat.isGroup ? topic?.name ?? name(id) : bot?.name ?? "";
    const words = { blocked: t("blocked"), out: t("bot-out"), gone: t("gone") };
    under.textContent = words[standing] ?? (topic ? name(id) : chat.isGroup ? t("group") : t("a-bot"));
    under.classList.toggle("bad", standing === "blocked");
    input.refresh();
  }

  /** The bot is at work: it says so of files; of words the page says it when they are slow to come. */
  function typing() {
    if (chat.data().standing !== "open" || document.body.classList.contains("unheard")) return;
    under.textContent = chat.isGroup ? `${state.me.first_name} ${t("types")}` : t("types");
    clearTimeout(speaking);
    speaking = setTimeout(still, TYPING_LASTS);
  }

  function still() {
    clearTimeout(speaking);
    clearTimeout(expected);
    if (speaking) headChanged();
    speaking = null;
  }

  function said() {
    still();
    if (topics) place_topics();
    if (!chat.isGroup && newest(id)?.from === id) expected = setTimeout(typing, ANSWERS_WITHIN);
  }

  function answered({ message, data, user, text, alert }) {
    if (user !== viewer) return;
    chat.release(message, data);
    if (text) alert ? alertBox(text) : chat.toast(text);
  }

  const ends = [
    subscribe(`head:${id}`, headChanged),
    subscribe(`chat:${id}`, said),
    subscribe(`typing:${id}`, typing),
    subscribe(`answer:${id}`, answered),
  ];
  headChanged();
  return {
    node: root,
    focus: () => input.focus(),
    close() { [...waiting.values(), speaking, expected].forEach(clearTimeout); ends.forEach((end) => end()); list.close(); root.remove(); },
  };
}
