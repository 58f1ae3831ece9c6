//! The names of forms, fields and places: adding one is one line here, and every match over them is exhaustive.
//!
//! The words are stored in drafts, buttons and counts; they never change.

use std::fmt;
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// Which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray)]
pub enum FormId {
    /// An owner registers a business.
    #[strum(serialize = "usaha")]
    Registration,
    /// An owner corrects what an officer wrote down.
    #[strum(serialize = "klaim")]
    Claim,
    /// An officer writes a business down.
    #[strum(serialize = "meja")]
    Desk,
    /// An officer notes a signed paper.
    #[strum(serialize = "surat")]
    Paper,
    /// One answer about a business anew: the name of its owner.
    #[strum(serialize = "ubah-panggilan")]
    ChangePerson,
    /// Its own name.
    #[strum(serialize = "ubah-usaha")]
    ChangeName,
    /// Its sector.
    #[strum(serialize = "ubah-bidang")]
    ChangeSector,
    /// Its kecamatan.
    #[strum(serialize = "ubah-kecamatan")]
    ChangeDistrict,
    /// Its kelurahan.
    #[strum(serialize = "ubah-kelurahan")]
    ChangeVillage,
    /// The phone.
    #[strum(serialize = "ubah-telepon")]
    ChangePhone,
    /// What its owner wants help with.
    #[strum(serialize = "ubah-minat")]
    ChangeInterests,
    /// Its business number.
    #[strum(serialize = "ubah-nib")]
    ChangeNib,
    /// Its size.
    #[strum(serialize = "ubah-ukuran")]
    ChangeScale,
    /// How many work in it.
    #[strum(serialize = "ubah-pekerja")]
    ChangeWorkers,
    /// The office anew: what the office is called.
    #[strum(serialize = "kantor-nama")]
    OfficeName,
    /// The office anew: who runs the bot.
    #[strum(serialize = "kantor-pengelola")]
    OfficeOperator,
    /// The office anew: where the office sits.
    #[strum(serialize = "kantor-alamat")]
    OfficeAddress,
    /// The office anew: a link to a map.
    #[strum(serialize = "kantor-peta")]
    OfficeMap,
    /// The office anew: when the office is open.
    #[strum(serialize = "kantor-jam")]
    OfficeHours,
    /// The office anew: its telephone.
    #[strum(serialize = "kantor-telepon")]
    OfficePhone,
    /// The office anew: the page that names the bot.
    #[strum(serialize = "kantor-resmi")]
    OfficePage,
    /// The office anew: who answers for the data.
    #[strum(serialize = "kantor-data")]
    OfficeData,
    /// A day on which the office is closed.
    #[strum(serialize = "libur")]
    OfficeHoliday,
    /// How another office is reached.
    #[strum(serialize = "dinas")]
    OtherOffice,
    /// Somebody without a business joins an event.
    #[strum(serialize = "acara-tamu")]
    EventGuest,
    /// An event of the office is written down.
    #[strum(serialize = "acara")]
    Event,
    /// One fact of an event anew.
    #[strum(serialize = "acara-ubah")]
    ChangeEvent,
    /// Why an event is called off.
    #[strum(serialize = "acara-batal")]
    CancelEvent,
    /// Until when an event recurs.
    #[strum(serialize = "acara-ulang")]
    RepeatEvent,
    /// A page of the list that was signed at a door.
    #[strum(serialize = "acara-lembar")]
    SignedSheet,
    /// An announcement is written.
    #[strum(serialize = "umum")]
    Announcement,
    /// One part of an announcement anew.
    #[strum(serialize = "umum-ubah")]
    ChangeAnnouncement,
    /// When an announcement is sent.
    #[strum(serialize = "umum-waktu")]
    TimeAnnouncement,
    /// What an announcement that was sent should have said.
    #[strum(serialize = "umum-ralat")]
    CorrectAnnouncement,
    /// Why an announcement is given back to its author.
    #[strum(serialize = "umum-kembali")]
    ReturnAnnouncement,
    /// What an announcement that was sent in two languages should have said.
    #[strum(serialize = "umum-ralat-dua")]
    CorrectBothAnnouncement,
    /// A button that is put under an announcement.
    #[strum(serialize = "umum-tombol")]
    AnnouncementButton,
    /// Why an announcement cannot wait.
    #[strum(serialize = "umum-mendesak")]
    UrgentAnnouncement,
    /// A question that an event is to ask.
    #[strum(serialize = "acara-soal")]
    EventQuestion,
    /// What an event asks of somebody who joined.
    #[strum(serialize = "acara-jawab")]
    EventAnswer,
    /// Work on the bot begins.
    #[strum(serialize = "pemeliharaan")]
    Maintenance,
    /// What those affected by a data incident are told.
    #[strum(serialize = "insiden")]
    IncidentNotice,
    /// In which kecamatan they are.
    #[strum(serialize = "insiden-kecamatan")]
    IncidentPlace,
    /// Which codes their businesses have.
    #[strum(serialize = "insiden-kode")]
    IncidentCodes,
    /// A form with a field of every kind.
    #[cfg(test)]
    #[strum(serialize = "uji")]
    Sample,
}

/// Which field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray)]
pub enum FieldKey {
    /// What an owner is called.
    #[strum(serialize = "panggilan")]
    Person,
    /// The same at the desk.
    #[strum(serialize = "pemilik")]
    Owner,
    /// What the business is called.
    #[strum(serialize = "usaha")]
    Name,
    /// What it does.
    #[strum(serialize = "bidang")]
    Sector,
    /// The same in the owner's words.
    #[strum(serialize = "bidang-lain")]
    SectorWords,
    /// Where it is.
    #[strum(serialize = "kecamatan")]
    District,
    /// Where in the kecamatan.
    #[strum(serialize = "kelurahan")]
    Village,
    /// The owner's phone.
    #[strum(serialize = "telepon")]
    Phone,
    /// The same at the desk.
    #[strum(serialize = "telepon-pemilik")]
    OwnersPhone,
    /// What the owner wants help with.
    #[strum(serialize = "minat")]
    Interests,
    /// The business number.
    #[strum(serialize = "nib")]
    Nib,
    /// The band of yearly sales.
    #[strum(serialize = "ukuran")]
    Scale,
    /// How many work there.
    #[strum(serialize = "pekerja")]
    Workers,
    /// The day on which a paper was signed.
    #[strum(serialize = "tanda-tangan")]
    SignedOn,
    /// A photo of that paper.
    #[strum(serialize = "surat")]
    Paper,
    /// What the office is called.
    #[strum(serialize = "kantor-nama")]
    OfficeName,
    /// Who runs the bot.
    #[strum(serialize = "kantor-pengelola")]
    OfficeOperator,
    /// Where the office sits.
    #[strum(serialize = "kantor-alamat")]
    OfficeAddress,
    /// A link to a map.
    #[strum(serialize = "kantor-peta")]
    OfficeMap,
    /// When the office is open.
    #[strum(serialize = "kantor-jam")]
    OfficeHours,
    /// Its telephone.
    #[strum(serialize = "kantor-telepon")]
    OfficePhone,
    /// The page that names the bot.
    #[strum(serialize = "kantor-resmi")]
    OfficePage,
    /// Who answers for the data.
    #[strum(serialize = "kantor-data")]
    OfficeData,
    /// A day on which the office is closed.
    #[strum(serialize = "libur-hari")]
    HolidayDay,
    /// Why.
    #[strum(serialize = "libur-sebab")]
    HolidayReason,
    /// Where another office sits.
    #[strum(serialize = "dinas-alamat")]
    OtherAddress,
    /// When it is open.
    #[strum(serialize = "dinas-jam")]
    OtherHours,
    /// Its telephone.
    #[strum(serialize = "dinas-telepon")]
    OtherPhone,
    /// What an event is called.
    #[strum(serialize = "acara-judul")]
    EventTitle,
    /// What kind of event it is.
    #[strum(serialize = "acara-jenis")]
    EventKind,
    /// What is done there.
    #[strum(serialize = "acara-isi")]
    EventAbout,
    /// Its picture.
    #[strum(serialize = "acara-foto")]
    EventPhoto,
    /// Its days with hours.
    #[strum(serialize = "acara-jadwal")]
    EventSchedule,
    /// Where it is.
    #[strum(serialize = "acara-tempat")]
    EventPlace,
    /// How many seats it has.
    #[strum(serialize = "acara-kapasitas")]
    EventCapacity,
    /// What its seats are.
    #[strum(serialize = "acara-satuan")]
    EventUnit,
    /// Who may join.
    #[strum(serialize = "acara-untuk")]
    EventAudience,
    /// Whether a registered business is needed.
    #[strum(serialize = "acara-terdaftar")]
    EventRegistered,
    /// Whether the committee chooses who gets a seat.
    #[strum(serialize = "acara-dipilih")]
    EventByChoice,
    /// Until when people may join.
    #[strum(serialize = "acara-tutup")]
    EventDeadline,
    /// What it costs.
    #[strum(serialize = "acara-biaya")]
    EventFee,
    /// What to bring.
    #[strum(serialize = "acara-bawa")]
    EventPapers,
    /// How many seats one person may have.
    #[strum(serialize = "acara-per-orang")]
    EventEach,
    /// How many hours an offered seat is held.
    #[strum(serialize = "acara-tawaran")]
    EventOfferHours,
    /// Why it is called off.
    #[strum(serialize = "acara-alasan")]
    EventReason,
    /// The day of the last one of those that recur.
    #[strum(serialize = "acara-sampai")]
    EventUntil,
    /// Whether days on which the office is closed are left out.
    #[strum(serialize = "acara-libur")]
    EventHolidays,
    /// A page of the list that was signed at a door.
    #[strum(serialize = "acara-lembar")]
    SignedSheet,
    /// Whether the stands of an event have numbers.
    #[strum(serialize = "acara-nomor")]
    EventNumbered,
    /// A picture of where each stand is.
    #[strum(serialize = "acara-denah")]
    EventLayout,
    /// What an announcement says.
    #[strum(serialize = "umum-isi")]
    AnnouncementBody,
    /// Its picture or file.
    #[strum(serialize = "umum-berkas")]
    AnnouncementFile,
    /// The page to which it leads.
    #[strum(serialize = "umum-tautan")]
    AnnouncementLink,
    /// Who gets it.
    #[strum(serialize = "umum-untuk")]
    AnnouncementAudience,
    /// When it is sent.
    #[strum(serialize = "umum-saat")]
    AnnouncementTime,
    /// What it should have said.
    #[strum(serialize = "umum-ralat")]
    AnnouncementCorrection,
    /// Why it is given back.
    #[strum(serialize = "umum-alasan")]
    AnnouncementReason,
    /// What it says to those who read English.
    #[strum(serialize = "umum-inggris")]
    AnnouncementEnglish,
    /// What it should have said to them.
    #[strum(serialize = "umum-ralat-inggris")]
    AnnouncementCorrectionEnglish,
    /// The page that a button under it opens.
    #[strum(serialize = "umum-tombol-alamat")]
    AnnouncementButtonPage,
    /// What the button says.
    #[strum(serialize = "umum-tombol-nama")]
    AnnouncementButtonLabel,
    /// Why it cannot wait.
    #[strum(serialize = "umum-mendesak")]
    AnnouncementUrgency,
    /// What a question of an event asks.
    #[strum(serialize = "acara-soal")]
    EventQuestionWords,
    /// How it is answered.
    #[strum(serialize = "acara-soal-jenis")]
    EventQuestionKind,
    /// What is chosen from.
    #[strum(serialize = "acara-soal-pilihan")]
    EventQuestionOptions,
    /// Whether it cannot be left out.
    #[strum(serialize = "acara-soal-wajib")]
    EventQuestionRequired,
    /// The answer to it: in words.
    #[strum(serialize = "acara-jawab")]
    EventAnswerWords,
    /// Yes or no.
    #[strum(serialize = "acara-jawab-ya")]
    EventAnswerFlag,
    /// One of its options, by the number.
    #[strum(serialize = "acara-jawab-pilih")]
    EventAnswerChoice,
    /// Until when the bot is worked on.
    #[strum(serialize = "pemeliharaan-sampai")]
    MaintenanceUntil,
    /// Why.
    #[strum(serialize = "pemeliharaan-sebab")]
    MaintenanceWhy,
    /// What happened in a data incident.
    #[strum(serialize = "insiden-apa")]
    IncidentWhat,
    /// Which data became known.
    #[strum(serialize = "insiden-data")]
    IncidentData,
    /// When and how.
    #[strum(serialize = "insiden-cara")]
    IncidentHow,
    /// What is done about it.
    #[strum(serialize = "insiden-upaya")]
    IncidentEfforts,
    /// Whom to ask.
    #[strum(serialize = "insiden-hubungi")]
    IncidentAsk,
    /// The kecamatan of those affected.
    #[strum(serialize = "insiden-kecamatan")]
    IncidentPlace,
    /// The codes of their businesses.
    #[strum(serialize = "insiden-kode")]
    IncidentCodes,
    /// Fields of the sample form: words of any kind.
    #[cfg(test)]
    #[strum(serialize = "uraian")]
    SampleWords,
    /// A moment.
    #[cfg(test)]
    #[strum(serialize = "saat")]
    SampleMoment,
    /// A number.
    #[cfg(test)]
    #[strum(serialize = "kursi")]
    SampleNumber,
    /// Days with hours.
    #[cfg(test)]
    #[strum(serialize = "jadwal")]
    SampleSchedule,
    /// Several files.
    #[cfg(test)]
    #[strum(serialize = "gambar")]
    SampleMedia,
    /// Which owners.
    #[cfg(test)]
    #[strum(serialize = "sasaran")]
    SampleOwners,
    /// A group.
    #[cfg(test)]
    #[strum(serialize = "sesi")]
    SampleGroup,
    /// A day.
    #[cfg(test)]
    #[strum(serialize = "tanggal")]
    SampleDate,
    /// Rupiah.
    #[cfg(test)]
    #[strum(serialize = "uang")]
    SampleMoney,
    /// A file.
    #[cfg(test)]
    #[strum(serialize = "foto")]
    SampleFile,
    /// Yes or no.
    #[cfg(test)]
    #[strum(serialize = "setuju")]
    SampleYesNo,
}

/// Where in a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// At a field.
    Field(FieldKey),
    /// After the last field, where everything is shown once more.
    Summary,
}

impl Place {
    const SUMMARY: &str = "ringkasan";

    /// The word under which it is stored and sent.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Field(key) => key.word(),
            Self::Summary => Self::SUMMARY,
        }
    }

    /// The place of this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        if word == Self::SUMMARY { Some(Self::Summary) } else { FieldKey::from_word(word).map(Self::Field) }
    }
}

/// Stored and sent as a word.
macro_rules! by_word {
    ($($name:ident),+) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str(self.word())
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.word())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let word = String::deserialize(from)?;
                Self::from_word(&word).ok_or_else(|| D::Error::custom(concat!("no ", stringify!($name), " of this word")))
            }
        }
    )+};
}

by_word!(FormId, FieldKey, Place);

impl FormId {
    /// The word under which drafts and counts of it are stored.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.into()
    }

    /// The form of this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::from_str(word).ok()
    }
}

impl FieldKey {
    /// The word under which answers to it are stored.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.into()
    }

    /// The field of this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::from_str(word).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_that_are_stored_lead_back_and_stay_what_they_are() {
        let words = |words: Vec<&str>| words.join(" ");
        assert_eq!(
            words(FormId::VARIANTS.iter().map(|id| id.word()).collect()),
            "usaha klaim meja surat ubah-panggilan ubah-usaha ubah-bidang ubah-kecamatan ubah-kelurahan ubah-telepon \
             ubah-minat ubah-nib ubah-ukuran ubah-pekerja kantor-nama kantor-pengelola kantor-alamat kantor-peta kantor-jam kantor-telepon kantor-resmi kantor-data libur dinas acara-tamu acara acara-ubah \
             acara-batal acara-ulang acara-lembar umum umum-ubah umum-waktu umum-ralat umum-kembali \
             umum-ralat-dua umum-tombol umum-mendesak acara-soal acara-jawab pemeliharaan insiden \
             insiden-kecamatan insiden-kode uji"
        );
        assert!(FormId::VARIANTS.iter().all(|id| FormId::from_word(id.word()) == Some(*id)));
        let stored = "panggilan pemilik usaha bidang bidang-lain kecamatan kelurahan telepon telepon-pemilik minat nib \
            ukuran pekerja tanda-tangan surat";
        assert!(words(FieldKey::VARIANTS.iter().map(|key| key.word()).collect()).starts_with(stored));
        for place in FieldKey::VARIANTS.iter().map(|key| Place::Field(*key)).chain([Place::Summary]) {
            assert_eq!(Place::from_word(place.word()), Some(place));
        }
        assert_eq!(Place::from_word("hilang"), None);
    }
}
