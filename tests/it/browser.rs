//! The sandbox in a real browser, as somebody who was handed the README meets it.
//!
//! With `UMKM_BOT_PICTURES=docs/img` the stories leave the pictures of the README and of docs/ behind.

mod announcements;
mod events;
mod guides;
mod page;
mod phone;
mod view;

use crate::driver::Browser;
use crate::sandbox::Room;

/// The smallest picture, one dot, as base64.
const DOT: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";
const ARROW_DOWN: char = '\u{e015}';
const ENTER: char = '\u{e007}';

/// A room and a browser in it; `None`, with a line that says so, where there is no browser.
async fn enter(width: u32, height: u32) -> Option<(Room, Browser)> {
    let Some(browser) = Browser::open(width, height).await else {
        println!("skipped: chromedriver is not installed (Debian: apt-get install chromium chromium-driver)");
        return None;
    };
    Some((Room::open(&[]).await, browser))
}

/// Opens the page as Siti, whom it shows first, and starts the bot.
async fn begin(room: &Room, browser: &Browser) {
    browser.go(&room.url).await;
    browser.click(".gate", "MULAI").await;
    browser.hears("menu").await;
}

async fn leave(room: Room, browser: Browser) {
    browser.close().await;
    room.close().await;
}
