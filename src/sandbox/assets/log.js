// The messages of a chat: the newest in view, earlier ones as one scrolls, only what changed is built.

import { el } from "./dom.js";
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

/** Builds the list of a chat; `close` lets go of it. */
export function log(chat) {
  const list = el("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": t("messages"), tabIndex: 0 });
  const jump = el("button", { class: "jump", type: "button", "aria-label": t("newest"), hidden: true, onclick: toEnd }, "↓");
  const nodes = new Map();
  let first = 0;

  const ids = () => [...messagesOf(chat.id).keys()].sort((a, b) => a - b);
  const atEnd = () => list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
  function toEnd() { list.scrollTop = list.scrollHeight; }
  /** Goes to the end, but an answer that does not fit is read from its first line. */
  function settle() {
    const last = list.lastElementChild;
    toEnd();
    if (last?.classList.contains("in") && last.offsetHeight > list.clientHeight) list.scrollTop = last.offsetTop - LEAD;
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
    // Screen readers are told of what comes from now on, not of the whole chat.
    list.setAttribute("aria-busy", "true");
    list.replaceChildren(...known.slice(first).map((id, at) => make(id, known[first + at - 1])));
    settle();
    requestAnimationFrame(() => list.removeAttribute("aria-busy"));
  }

  function changed(touched) {
    const stay = atEnd();
    const known = ids();
    let fresh = false;
    for (const id of [...touched].sort((a, b) => a - b)) {
      const at = known.indexOf(id);
      const old = nodes.get(id);
      // Where only buttons changed the reader stays where she is, and sees the tick that she set.
      if (at === known.length - 1) fresh = !old || !sameWords(messagesOf(chat.id).get(id), old);
      if (at < 0) {
        old?.remove();
        nodes.delete(id);
      } else if (old) {
        replace(old, make(id, known[at - 1]));
      } else if (at >= first) {
        list.append(make(id, known[at - 1]));
      }
    }
    const newest = messagesOf(chat.id).get(known.at(-1));
    if (stay || (fresh && newest?.from === chat.viewer())) {
      trim(known);
      if (fresh) settle();
      else if (stay) toEnd();
    }
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
    jump.hidden = atEnd();
    earlier();
  }, { passive: true });
  const ends = [subscribe(`chat:${chat.id}`, changed), subscribe(`all:${chat.id}`, all)];
  // A view that becomes lower (a keyboard below) or higher stays at the end.
  let near = true;
  list.addEventListener("scroll", () => { near = atEnd(); }, { passive: true });
  const watch = new ResizeObserver(() => near && toEnd());
  watch.observe(list);
  requestAnimationFrame(all);
  return {
    node: el("div", { class: "scroll" }, list, jump),
    again: all,
    close: () => { ends.forEach((end) => end()); watch.disconnect(); },
  };
}
