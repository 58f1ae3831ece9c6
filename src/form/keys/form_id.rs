//! The names of forms.

use std::str::FromStr;

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
