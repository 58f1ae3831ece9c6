//! `init`: the folder with which another city begins, ready for `run --content`, with notes on what to write where.

use std::fmt::Write;
use std::path::Path;

use crate::content::{CITY, Files, REGIONS};
use crate::knowledge::{Group, Knowledge, Level, Subject};
use crate::run::StartupError;

/// The programme that is there to be copied; its name is one that nothing is read from.
const PROGRAMME: &str = "\
+++
slug = \"contoh-program\"
title = \"Nama program, paling panjang 80 huruf\"
short = \"Nama di tombol\"
office = \"Dinas yang menjalankannya\"
level = \"kota\"
state = \"published\"
checked = 2026-01-31
group = \"modal\"
related = [\"nib\"]

[[source]]
id = \"dinas\"
title = \"Siapa yang mengatakannya, dan di mana\"
url = \"https://contoh.go.id/halaman\"
date = \"2026-01\"
+++

## ringkasan
Satu atau dua kalimat. Setiap fakta menyebut sumbernya. [^dinas]

## siapa
(belum ada informasi)

## syarat
(belum ada informasi)

## biaya
(belum ada informasi)

## langkah
(belum ada informasi)

## tempat
(belum ada informasi)

## jadwal
(belum ada informasi)

## kontak
(belum ada informasi)

## pertanyaan
- ringkasan/short: cara orang menanyakannya
- biaya/casual: kak bayarnya berapa ya
";

/// The short answer that is there to be copied.
const ANSWER: &str = "\
+++
slug = \"contoh-jawaban\"
question = \"Pertanyaannya, seperti orang bertanya?\"
programme = \"nib\"
samples = [
    \"cara bertanya yang pertama\",
    \"yang kedua\",
    \"yang ketiga\",
    \"yang keempat\",
    \"yang kelima\",
    \"paling sedikit enam\",
]
source = { title = \"Siapa yang mengatakannya\", url = \"https://contoh.go.id/halaman\", date = \"2026-01\" }
checked = 2026-01-31
buttons = [\"consult\"]
+++

Jawabannya, paling panjang 350 huruf.
";

/// What the city is called, as its files need it.
struct Names<'a> {
    code: &'a str,
    /// "Kota Metro".
    whole: String,
    /// "Metro".
    short: String,
}

/// Writes the folder; tells how many files there are. The code is that of the city among the regions that ship.
///
/// # Errors
/// When there is something in the folder already, it cannot be written, or no region that ships has the code.
pub fn write(folder: &Path, code: &str) -> Result<usize, StartupError> {
    let is_empty = |folder: &Path| std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none());
    if folder.symlink_metadata().is_ok() && !is_empty(folder) {
        let text =
            format!("{} is there already and not empty; nothing was written. Name a new folder", folder.display());
        return Err(StartupError::Unusable(text));
    }
    let shipped = Files::shipped();
    let names = names(&shipped, code)?;
    let files = [
        (CITY, edition(&names, &shipped)?),
        ("README.md", readme(&names, &shipped)),
        ("id/bot.ftl", sentences(&names, "Sapaan dan nama kota dipakai di semua kalimat.")),
        ("en/bot.ftl", format!("# The name of the city stands in many sentences.\n-kota = {}\n", names.short)),
        ("id/office/offices.toml", offices(&names)),
        ("id/programmes/contoh-program.md.txt", PROGRAMME.to_owned()),
        ("id/faq/contoh-jawaban.md.txt", ANSWER.to_owned()),
    ];
    for (name, text) in &files {
        let path = folder.join(name);
        let written = path.parent().map_or(Ok(()), std::fs::create_dir_all).and_then(|()| std::fs::write(&path, text));
        written.map_err(StartupError::file(&path))?;
    }
    Ok(files.len())
}

fn names<'a>(shipped: &Files, code: &'a str) -> Result<Names<'a>, StartupError> {
    let regions = shipped.text(REGIONS).unwrap_or_default();
    let named = regions.lines().filter_map(|line| line.split_once('\t')).find(|(of, _)| *of == code);
    let Some((_, whole)) = named.filter(|_| code.matches('.').count() == 1) else {
        return Err(StartupError::Unusable(format!(
            "the program has no kabupaten or kota with the code `{code}`; it ships those of one province, such as 18.72. For \
             another one begin with any of them, then write your own {REGIONS} and its code into {CITY}"
        )));
    };
    let short = ["Kota ", "Kabupaten "].iter().find_map(|kind| whole.strip_prefix(kind)).unwrap_or(whole);
    Ok(Names { code, whole: whole.to_owned(), short: short.to_owned() })
}

/// Whose edition it is. What ships for one city alone is left out.
fn edition(names: &Names<'_>, shipped: &Files) -> Result<String, StartupError> {
    let knowledge = Knowledge::shipped().map_err(|problems| {
        StartupError::Unusable(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    })?;
    let of_the_city = |slug: &str| {
        knowledge.get(slug).is_some_and(|found| found.head.level == Level::Kota && found.head.group != Group::Bot)
    };
    let programmes = knowledge.iter().map(|programme| programme.head.slug.as_str()).filter(|slug| of_the_city(slug));
    let mut left_out: Vec<String> = programmes.map(|slug| format!("id/programmes/{slug}.md")).collect();
    let called = &shipped.city().called;
    let names_it = |words: &str| called.iter().any(|name| words.to_lowercase().contains(name.as_str()));
    for answer in knowledge.short_answers().filter(|answer| names_it(&answer.answer) || names_it(&answer.question)) {
        // Those of a programme that is left out go with it.
        if !matches!(&answer.subject, Subject::Programme(slug) if of_the_city(slug)) {
            left_out.push(format!("id/faq/{}.md", answer.slug));
        }
    }
    left_out.sort();
    let Names { code, whole, short } = names;
    let mut text = format!(
        "# Kota atau kabupaten yang kantornya menjalankan bot ini: kode wilayahnya di id/language/regions.tsv.\n\
         home = \"{code}\"\n\
         # Sebutannya di belakang nama tempat, huruf kecil, yang terpanjang dulu.\n\
         called = [\"{}\", \"{}\"]\n\
         # Bagian alamat web pemerintah daerah sendiri, misalnya \"metrokota\".\n\
         hosts = []\n\
         # Batas lintang dan bujur untuk tempat yang ditulis di berkas program; kalau dihapus, seluruh Indonesia.\n\
         # within = [[-6.2, -3.6], [103.4, 106.2]]\n\
         # Berkas bawaan yang tidak berlaku di sini. Yang hanya untuk kota asalnya sudah ditulis.\n\
         leave_out = [\n",
        whole.to_lowercase(),
        short.to_lowercase()
    );
    for path in &left_out {
        let _ = writeln!(text, "    \"{path}\",");
    }
    text.push_str("]\n");
    Ok(text)
}

fn sentences(names: &Names<'_>, note: &str) -> String {
    format!(
        "# Hanya kalimat yang perlu lain. Kalimat lainnya dari bawaan program.\n\
         # {note}\n\
         -kota = {}\n\
         # -sapaan = Kak\n\
         # profil-nama = UMKM {{ -kota }}\n",
        names.short
    )
}

fn offices(names: &Names<'_>) -> String {
    let (whole, small) = (&names.whole, names.whole.to_lowercase());
    format!(
        "# Kantor lain yang sering ditanyakan. Yang tidak ada sumbernya dibiarkan kosong; jangan diisi dari ingatan.\n\
         # Bisa ditambah: address, hours, phone; kalau address atau hours diisi, english juga perlu address atau hours.\n\n\
         [[office]]\n\
         slug = \"diskop-kota\"\n\
         name = \"Dinas Koperasi dan UKM {whole}\"\n\
         short = \"Dinas Koperasi & UKM\"\n\
         called = [\"dinas koperasi dan ukm {small}\", \"diskop\"]\n\
         serves = \"Koperasi dan UMKM\"\n\
         english = {{ serves = \"Cooperatives and small businesses\" }}\n\
         source = \"Alamat dan telepon belum dicatat\"\n\
         read = \"2026-11-28\"\n"
    )
}

/// What to do, and which files that ship still speak of the city that they were written for.
fn readme(names: &Names<'_>, shipped: &Files) -> String {
    let mut text = format!(
        "# Kata-kata bot untuk {}\n\n\
         Folder ini dibaca oleh `umkm-bot run --content FOLDER`. Yang tidak ada di sini diisi dari bawaan program. Catatan\n\
         seperti ini (README…, ….txt) tidak dibaca.\n\n\
         1. Periksa `{CITY}`.\n\
         2. Isi `id/office/offices.toml`.\n\
         3. Salin `id/programmes/contoh-program.md.txt` menjadi `id/programmes/NAMA.md`, satu berkas untuk satu program. Sama\n   \
         untuk jawaban singkat di `id/faq/`.\n\
         4. Tulis kalimat yang perlu lain di `id/bot.ftl` dan `en/bot.ftl`.\n\
         5. `umkm-bot check FOLDER` menyebut berkas dan baris yang salah.\n\
         6. Sesudah diubah, kirim SIGHUP atau tekan tombolnya di /kantor: bot membacanya ulang tanpa berhenti.\n\n\
         Wilayah bawaan hanya satu provinsi. Untuk provinsi lain tulis `{REGIONS}`: kode dan nama, dipisah tab.\n",
        names.whole
    );
    let called = &shipped.city().called;
    let speaks = |words: &str| called.iter().any(|name| words.to_lowercase().contains(name.as_str()));
    let own: Vec<String> = shipped
        .below("id/programmes/")
        .into_iter()
        .filter(|(_, words)| words.contains("group = \"bot\"") && speaks(words))
        .map(|(path, _)| path)
        .collect();
    if !own.is_empty() {
        text.push_str(
            "\nBerkas bawaan tentang bot dan kantornya masih menyebut kota asal. Tulis yang lain di folder ini:\n\n",
        );
        for path in &own {
            let _ = writeln!(text, "- `{path}`");
        }
    }
    text
}
