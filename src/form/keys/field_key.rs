//! The names of fields.

use std::str::FromStr;

use strum::{EnumString, IntoStaticStr, VariantArray};

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
