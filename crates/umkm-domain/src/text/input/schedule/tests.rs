use super::*;

/// Wednesday 25 November 2026.
fn read(text: &str) -> Result<String, ScheduleError> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let shown = |(from, to): &Stretch| format!("{}-{}", from.format("%d/%m %H.%M"), to.format("%H.%M"));
    schedule(text, today).map(|all| all.iter().map(shown).collect::<Vec<_>>().join(" "))
}

#[test]
fn d1_days_with_hours_are_read_as_offices_write_them() {
    for (text, expected) in [
        ("1 Desember 2026 09.00-15.00", "01/12 09.00-15.00"),
        ("Selasa, 1 Desember 2026, pukul 09.00 – 15.00 WIB", "01/12 09.00-15.00"),
        ("1-2 Des jam 9-15", "01/12 09.00-15.00 02/12 09.00-15.00"),
        ("30 November s.d. 1 Desember 2026, 08.00 sampai 12.00", "30/11 08.00-12.00 01/12 08.00-12.00"),
        ("Sabtu dan Minggu, 12-13 Desember 2026 10.00–21.00 WIB", "12/12 10.00-21.00 13/12 10.00-21.00"),
        ("Senin s/d Rabu, 7 s/d 9 Des 2026 jam 8 s/d 12", "07/12 08.00-12.00 08/12 08.00-12.00 09/12 08.00-12.00"),
        ("7, 9 dan 11 Desember 2026, 13.00-16.00", "07/12 13.00-16.00 09/12 13.00-16.00 11/12 13.00-16.00"),
        ("5/12 jam 8 pagi sampai 12 siang", "05/12 08.00-12.00"),
        ("05-12-2026 08:00 - 12:00", "05/12 08.00-12.00"),
        ("jam 1-4 sore, 3 Desember", "03/12 13.00-16.00"),
        ("3 Desember jam 9-3", "03/12 09.00-15.00"),
        ("3 Desember jam 7 - 9 malam", "03/12 19.00-21.00"),
        ("3 Desember 9.00 - 12.00 dan 13.00 - 16.00", "03/12 09.00-16.00"),
        ("besok jam 9 sampai 11", "26/11 09.00-11.00"),
        ("Sabtu jam 9-11", "28/11 09.00-11.00"),
        ("Sabtu minggu depan jam 9-11", "05/12 09.00-11.00"),
        ("minggu depan hari Sabtu jam 9-11", "05/12 09.00-11.00"),
        ("Senin pekan depan, jam 9-11", "30/11 09.00-11.00"),
        ("hari Minggu minggu depan jam 9-11", "06/12 09.00-11.00"),
        ("hari Kamis tanggal 3 Desember, pukul jam 9-11", "03/12 09.00-11.00"),
        ("1 Des jam 9-15\n2 Des jam 9-12", "01/12 09.00-15.00 02/12 09.00-12.00"),
        ("1 Des\n2 Des\njam 9-12", "01/12 09.00-12.00 02/12 09.00-12.00"),
        ("5 Januari jam 9-12", "05/01 09.00-12.00"),
        ("Hari/Tanggal: Kamis, 3 Desember 2026\nWaktu: 08.30 - 12.00 WIB", "03/12 08.30-12.00"),
    ] {
        assert_eq!(read(text).as_deref(), Ok(expected), "{text}");
    }
}

#[test]
fn d1_what_is_missing_or_contradicts_itself_is_said() {
    let other =
        |day: u32, said| ScheduleError::OtherWeekday { day: NaiveDate::from_ymd_opt(2026, 12, day).unwrap(), said };
    for (text, expected) in [
        ("nanti dikabari", ScheduleError::Unreadable),
        ("jam 9 sampai 12", ScheduleError::NoDay),
        ("minggu depan jam 9 sampai 12", ScheduleError::NoDay),
        ("1 Desember 2026", ScheduleError::NoTime),
        ("1 Desember 2026 pukul 09.00 s.d. selesai", ScheduleError::NoEnd),
        ("1 Desember 2026 jam 9", ScheduleError::NoEnd),
        ("1 Desember 15.00-09.00", ScheduleError::Reversed),
        ("1 Desember 09.00-09.00", ScheduleError::Reversed),
        ("31 November 2026 09.00-12.00", ScheduleError::NoSuchDay),
        ("9-7 Desember 09.00-12.00", ScheduleError::NoSuchDay),
        ("Senin, 3 Desember 2026 09.00-12.00", other(3, Weekday::Mon)),
        ("Sabtu-Minggu, 12-14 Desember 2026 09.00-12.00", other(14, Weekday::Sun)),
    ] {
        assert_eq!(read(text), Err(expected), "{text}");
    }
}
