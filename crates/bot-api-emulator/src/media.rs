//! One plausible message of every other kind that people send.

use axum::body::Bytes;
use serde_json::json;

use super::Emulator;
use super::files::File;
use super::shared::put;

macro_rules! kinds {
    ($($kind:ident: $what:literal,)*) => {
        impl Emulator {$(
            #[doc = concat!("Lets a person send ", $what, ".")]
            pub fn $kind(&self, user: i64) -> i64 {
                self.sample(user, stringify!($kind))
            }
        )*}
    };
}

kinds! {
    voice: "a voice message",
    sticker: "a sticker",
    video: "a video",
    video_note: "a round video message",
    animation: "an animation",
    audio: "a piece of music",
    poll: "a poll",
    dice: "a dice",
    game: "a game",
    venue: "a place with its name",
}

impl Emulator {
    /// Lets a person send a photo with these words under it, or none.
    pub fn photo(&self, user: i64, caption: &str) -> i64 {
        let file = self.upload("photo", "photo.jpg");
        let mut content = json!({ "photo": file.json() });
        if !caption.is_empty() {
            put(&mut content, "caption", caption);
        }
        self.message(user, content)
    }

    /// Lets a person send a file of this name.
    pub fn document(&self, user: i64, name: &str) -> i64 {
        let file = self.upload("document", name);
        self.message(user, json!({ "document": file.json() }))
    }

    fn sample(&self, user: i64, kind: &str) -> i64 {
        let place = json!({ "latitude": -5.4292, "longitude": 105.2619 });
        let mut shape = match kind {
            "voice" => json!({ "duration": 3, "mime_type": "audio/ogg" }),
            "sticker" => json!({
                "type": "regular", "width": 512, "height": 512, "emoji": "👍",
                "is_animated": false, "is_video": false,
            }),
            "video_note" => json!({ "length": 240, "duration": 5 }),
            "audio" => json!({ "duration": 180, "title": "Lagu", "mime_type": "audio/mpeg" }),
            "poll" => json!({
                "id": "5", "question": "Kapan?", "type": "regular", "total_voter_count": 0,
                "options": [
                    { "text": "Pagi", "voter_count": 0 }, { "text": "Sore", "voter_count": 0 },
                ],
                "is_closed": false, "is_anonymous": true, "allows_multiple_answers": false,
            }),
            "dice" => json!({ "emoji": "🎲", "value": 4 }),
            "game" => json!({
                "title": "Permainan", "description": "Main yuk",
                "photo": self.upload("photo", "game.jpg").json(),
            }),
            "venue" => json!({ "location": place, "title": "Toko Siti", "address": "Jl. Kartini" }),
            _ => json!({ "width": 640, "height": 480, "duration": 5, "mime_type": "video/mp4" }),
        };
        if !matches!(kind, "poll" | "dice" | "game" | "venue") {
            let file = self.upload(kind, "");
            put(&mut shape, "file_id", file.id.clone());
            put(&mut shape, "file_unique_id", format!("u{}", file.id));
        }
        let mut content = json!({ kind: shape });
        if kind == "venue" {
            put(&mut content, "location", place);
        }
        self.message(user, content)
    }

    fn upload(&self, kind: &str, name: &str) -> File {
        self.shared.change(|state| state.new_file(kind, name, Bytes::new()))
    }
}
