// The messages of a chat: the newest in view, earlier ones as one scrolls, only what changed is built.

import { el, face } from "./dom.js";
import { bubble } from "./message.js";
import { messagesOf, subscribe } from "./store.js";
import { t } from "./words.js";

/** Messages that are built at first, as one scrolls up (few: four chats may do it in one frame), and how many may
 * stand before old ones are let go. */
const STEP = 40;
const EARLIER = 20;
const MOST = 240;
/** Pixels from the end within which new messages pull the view along. */
const NEAR = 80;
/** Pixels from the top within which earlier messages are built. */
const REACH = 600;
/** What is seen of the question above a long answer. */
const LEAD = 66;

/** What is left free above a message that the view was brought to. */
const MARGIN = 8;
/** How long a finger rests on a message to open its menu, and how far it may stray. */
const REST = 500;
const STRAY = 10;

/** Builds the list of a chat; `close` lets go of it. */
export function log(chat) {
  const list = el("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": t("messages"), tabIndex: 0 });
  const count = el("span", { class: "count" });
  const jump = el("button", { class: "jump", type: "button", hidden: true, onclick: toNewest }, "↓", count);
  const nodes = new Map();
  /** Messages that came below the edge and were not scrolled to yet. */
  const unread = new Set();
  let first = 0;
  /** The message that was brought into view, until somebody scrolls. */
  let lead = null;
  let placed = 0;

  const shown = () => [...messagesOf(chat.id).values()].filter(chat.shows);
  const ids = () => shown().map((message) => message.id).sort((a, b) => a - b);
  const atEnd = () => list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
  function place(top) {
    list.scrollTop = top;
    placed = list.scrollTop;
  }
  function toEnd() { place(list.scrollHeight); }
  function toNewest() {
    const [next] = unread;
    if (nodes.has(next)) settle(nodes.get(next));
    else toEnd();
    mark();
  }

  /** Goes to the end, but not past the top of `node`: what does not fit is read from its first line. */
  function settle(node) {
    lead = node;
    toEnd();
    // What the bot can do is read from its beginning, too.
    if (!node) return list.querySelector(".intro") && place(0);
    const top = node.offsetTop - (node.matches(".in") ? LEAD : MARGIN);
    if (top < list.scrollTop) place(top);
  }

  /** Shows the arrow while the end is out of view, and how much came there unseen. */
  function mark() {
    const edge = list.scrollTop + list.clientHeight;
    for (const id of unread) if (!nodes.has(id) || nodes.get(id).offsetTop < edge - MARGIN) unread.delete(id);
    jump.hidden = atEnd();
    count.textContent = unread.size || "";
    jump.setAttribute("aria-label", unread.size ? `${t("newest")}, ${unread.size} ${t("unread")}` : t("newest"));
  }

  function make(id, before) {
    const all = messagesOf(chat.id);
    const node = bubble(all.get(id), all.get(before), chat);
    nodes.set(id, node);
    return node;
  }

  /** Builds the newest part anew. */
  function all() {
    const known = ids();
    first = Math.max(0, known.length - STEP);
    nodes.clear();
    unread.clear();
    // Screen readers are told of what comes from now on, not of the whole chat.
    list.setAttribute("aria-busy", "true");
    list.replaceChildren(...known.slice(first).map((id, at) => make(id, known[first + at - 1])));
    introduce();
    settle(nodes.get(known.at(-1)));
    mark();
    requestAnimationFrame(() => list.removeAttribute("aria-busy"));
  }

  function changed(touched) {
    const stay = atEnd();
    const known = ids();
    const fresh = [];
    for (const id of [...touched].sort((a, b) => a - b)) {
      const at = known.indexOf(id);
      const old = nodes.get(id);
      // Where only buttons changed the reader stays in place, and sees the tick that was set.
      if (old && at === known.length - 1 && !sameWords(messagesOf(chat.id).get(id), old)) fresh.push(id);
      if (at < 0) {
        old?.remove();
        nodes.delete(id);
      } else if (old) {
        replace(old, make(id, known[at - 1]));
      } else if (at >= first) {
        list.append(make(id, known[at - 1]));
        fresh.push(id);
      }
    }
    introduce();
    // Who writes sees what was written, wherever the view was, and then what is answered.
    const own = fresh.find((id) => messagesOf(chat.id).get(id).from === chat.viewer());
    const seen = own ?? (stay ? fresh[0] : undefined);
    if (seen !== undefined) {
      trim(known);
      settle(nodes.get(seen));
    } else if (stay) {
      lead?.isConnected ? settle(lead) : toEnd();
    } else {
      fresh.forEach((id) => unread.add(id));
    }
    mark();
  }

  /** Before anything was said the bot says what it can do, above the button that starts it. */
  function introduce() {
    list.querySelector(".intro")?.remove();
    const { bot, kind } = chat.data();
    if (kind !== "private" || messagesOf(chat.id).size) return;
    list.append(el("section", { class: "intro" }, face("large"), el("b", {}, bot?.name ?? ""),
      bot?.description ? [el("h3", {}, t("what-it-does")), el("p", {}, bot.description)] : null));
  }

  const sameWords = ({ content }, node) => (content.text ?? content.caption) === node.querySelector(".words")?.textContent;

  /** An edited message keeps the focus where it was. */
  function replace(old, fresh) {
    const keys = (node) => [...node.querySelectorAll("button, a")];
    const at = keys(old).indexOf(document.activeElement);
    old.replaceWith(fresh);
    if (at >= 0) (keys(fresh)[at] ?? keys(fresh).at(-1) ?? list).focus({ preventScroll: true });
  }

  function trim(known) {
    if (nodes.size <= MOST) return;
    const start = known.length - STEP * 2;
    for (const id of known.slice(first, start)) {
      nodes.get(id)?.remove();
      nodes.delete(id);
    }
    first = Math.max(start, 0);
  }

  function earlier() {
    if (first === 0 || list.scrollTop > REACH) return;
    const known = ids();
    const start = Math.max(0, first - EARLIER);
    const height = list.scrollHeight;
    const more = known.slice(start, first).map((id, at) => make(id, known[start + at - 1]));
    list.prepend(...more);
    first = start;
    list.scrollTop += list.scrollHeight - height;
  }

  list.addEventListener("scroll", () => {
    if (Math.abs(list.scrollTop - placed) > 2) lead = null;
    near = atEnd();
    mark();
    earlier();
  }, { passive: true });
  // A view that becomes lower (a keyboard below) or higher keeps its lower edge, as a phone's does.
  let near = true;
  let height = 0;
  const watch = new ResizeObserver(() => {
    const higher = list.clientHeight - height;
    height += higher;
    if (lead?.isConnected) settle(lead);
    else if (near) settle();
    else place(list.scrollTop - higher);
    mark();
  });
  watch.observe(list);
  fingers(list, (node, y) => {
    const message = messagesOf(chat.id).get(Number(node.dataset.id));
    if (message && !document.querySelector(".menu")) chat.actions(message, node.querySelector(".more"), y);
  });
  const ends = [
    subscribe(`chat:${chat.id}`, changed), subscribe(`all:${chat.id}`, all),
    subscribe(`head:${chat.id}`, () => messagesOf(chat.id).size || (introduce(), place(0))),
  ];
  requestAnimationFrame(all);
  return {
    node: el("div", { class: "scroll" }, list, jump),
    again: all,
    close: () => { ends.forEach((end) => end()); watch.disconnect(); },
  };
}

/** Calls back with a message on which a finger rests, or which the other mouse button chose. */
function fingers(list, open) {
  let resting = null;
  let from = null;
  const lift = () => clearTimeout(resting);
  const over = ({ target }) => target.closest(".bubble")?.closest(".message");
  list.addEventListener("contextmenu", (event) => {
    lift();
    if (!over(event) || getSelection().toString()) return;
    event.preventDefault();
    open(over(event), event.clientY);
  });
  list.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "touch" || !over(event)) return;
    from = event;
    resting = setTimeout(() => {
      open(over(from), from.clientY);
      swallow();
    }, REST);
  }, { passive: true });
  list.addEventListener("pointermove", (event) => {
    if (from && Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > STRAY) lift();
  }, { passive: true });
  for (const end of ["pointerup", "pointercancel", "scroll"]) list.addEventListener(end, lift, { passive: true });
}

/** The finger that opened a menu chooses nothing in it when it is lifted. */
function swallow() {
  const stop = (event) => { event.stopPropagation(); event.preventDefault(); };
  document.addEventListener("click", stop, { capture: true, once: true });
  const lifted = () => setTimeout(() => document.removeEventListener("click", stop, true), 50);
  for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, lifted, { once: true });
}
