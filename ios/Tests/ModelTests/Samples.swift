import PleinmakersKit

/// Records with as little in them as a test needs.
enum Samples {
    static func problem(_ code: String, _ remedy: Remedy) -> ProblemView {
        ProblemView(code: code, sentence: "s", action: "a", remedy: remedy, button: "b", direction: .ltr)
    }

    static func home(_ tabs: [HomeTab], _ language: String) -> HomeView {
        HomeView(
            tabs: tabs.map { TabView(tab: $0, word: language) }, language: language,
            direction: language == "ar" ? .rtl : .ltr, textScale: 1, back: "back")
    }

    static func start(_ language: String) -> StartView {
        let way = WayIn(word: "w", hint: "h")
        return StartView(title: language, lead: "l", resident: way, pleinmaker: way, settings: "s")
    }

    static func choose(_ language: String) -> ChooseView {
        let choice = NeighbourhoodChoice(slug: "sluisvliet", name: "Sluisvliet", district: "d")
        return ChooseView(title: language, lead: "l", choices: [choice])
    }

    static func join(_ language: String) -> JoinView {
        JoinView(title: language, lead: "l", scan: "s", link: "k", join: "j", busy: "b")
    }

    static func welcome(_ language: String) -> WelcomeView {
        WelcomeView(title: language, sentence: "s", compare: "c", number: "123 456", neighbourhoods: "n", next: "n")
    }

    static func firstSync(progress: Float? = nil, done: Bool = false, problem: ProblemView? = nil) -> FirstSyncView {
        FirstSyncView(title: "t", lead: "l", progress: progress, count: "c", done: done, next: "n", problem: problem)
    }

    static func end(_ problem: ProblemView? = nil) -> SyncEnd {
        SyncEnd(complete: problem == nil, answered: 0, received: 0, problem: problem)
    }

    static func status(_ word: String) -> StatusView {
        StatusView(code: .waiting, offline: false, word: word, waiting: 1, refused: 0, last: nil)
    }

    static func row(_ household: String, _ title: String) -> DoorRow {
        DoorRow(
            household: household, number: "1203", address: "a", floor: "f", state: .new, title: title, detail: "d",
            overdue: false, doneToday: false, arrival: nil, spoken: "s")
    }

    static func today(_ language: String) -> TodayView {
        let group = DoorGroup(
            stairwell: "s", direction: .topDown, place: "p", floor: "f", count: "c", spoken: "s",
            doors: [row("h1", language)])
        return TodayView(
            title: language, date: "d", summary: "s", toDo: 1, round: [group], more: [], moreCount: 0, moreWord: nil,
            search: "z", carryBack: nil, calls: [], empty: nil, status: status(language))
    }

    static func door(_ household: String, _ language: String, title: String? = nil) -> DoorView {
        let choice = OutcomeChoice(
            word: "12 \(language)", more: VisitDetail(comeBackOn: nil, comeBackPart: nil, notWantedMonths: 12))
        let outcomes = [
            OutcomeButton(outcome: .met, word: language, primary: true, usual: false, choices: []),
            OutcomeButton(outcome: .notWanted, word: language, primary: false, usual: false, choices: [choice]),
        ]
        return DoorView(
            row: row(household, title ?? language), name: nil, nameHidden: nil, language: nil, place: "p",
            question: "q", outcomes: outcomes, historyTitle: nil, history: [], undo: "u",
            signal: "s", speak: "s", speakLanguage: "ps", dwelling: "w", newFace: nil, undoFace: nil)
    }

    static func search(_ text: String) -> SearchView {
        let row = SearchRow(
            dwelling: "w", household: nil, number: "1203", address: "a", state: .closed, title: text, reason: "r",
            spoken: "s")
        return SearchView(title: "t", label: "l", clear: "c", summary: nil, rows: [row], more: nil, empty: nil)
    }

    static func dwelling(_ dwelling: DwellingId, lives household: HouseholdId? = nil) -> DwellingView {
        DwellingView(
            dwelling: dwelling, household: household, number: "1203", address: "a", floor: "f", sentence: "s",
            hint: "h", newFace: "n", spoken: "s")
    }

    static func building(_ building: String) -> BuildingView {
        BuildingView(title: building, summary: "s", floors: [], legend: [], buildings: [], empty: nil)
    }

    static func item(_ id: String) -> AgendaItem {
        AgendaItem(
            id: id, activity: id, weekdayShort: "do", dayOfMonth: "26", monthShort: "nov", dateFull: "d",
            timeRange: "t", starts: "", ends: nil, kindCode: "meal", kindWord: "k", title: "t", titleLanguage: "nl",
            titleDirection: .ltr, titleForeign: false, place: "p", placeAddress: nil, facts: [], cancelled: nil,
            moved: nil, next: true, thisWeek: true, spoken: "s")
    }

    static func guideRow(_ id: String, _ language: String) -> GuideRow {
        GuideRow(
            id: id, number: "1", name: language, kindCode: "hall", kindWord: "k", purpose: "p", purposeLanguage: "nl",
            purposeDirection: .ltr, purposeNote: nil, open: true, opening: "o", facts: [], phone: nil, address: nil,
            whereabouts: nil, spoken: "s")
    }

    static func guide(_ language: String) -> GuideView {
        let section = GuideSection(title: "t", open: true, rows: [guideRow("p1", language)])
        return GuideView(
            neighbourhood: "n", title: language, note: nil, sections: [section], map: nil, mapTitle: "m", empty: nil)
    }

    static func place(_ id: String, _ language: String) -> PlaceView {
        PlaceView(
            row: guideRow(id, language), addressLabel: "a", at: nil, phoneLabel: "p", hoursLabel: "h", hours: [],
            helpTitle: nil, help: [], agendaTitle: "t", agenda: [item("a1")])
    }

    static func activity(_ id: String) -> ActivityView {
        ActivityView(
            item: item(id), when: "w", place: nil, note: nil, seats: nil, comingTitle: nil, coming: [], counted: nil,
            actions: [ActivityAction(code: .invite, word: "i", primary: true)])
    }

    static func invite(_ id: String, _ language: String) -> InviteView {
        let row = InviteRow(
            household: "h1", number: "1203", title: language, detail: "", answer: nil, buttons: [], more: nil,
            arrival: nil, spoken: "s")
        let group = InviteGroup(place: "p", floor: "f", spoken: "s", rows: [row])
        return InviteView(
            id: id, title: language, activity: "a", seats: nil, summary: "s", toAsk: 1, groups: [group],
            nameless: "n", empty: nil)
    }

    static func signedUp(_ id: String, _ language: String) -> RecordedRsvp {
        RecordedRsvp(rsvp: "r1", said: "said", undo: "undo", undoSeconds: 10, invite: invite(id, language))
    }

    static func tally(_ id: String, _ counts: TallyCounts?) -> TallyView {
        let shown = counts ?? TallyCounts(present: 0, firstTime: 0, met: 0)
        return TallyView(
            id: id, title: "t", activity: "a", counts: shown, steps: [], note: "n", save: "s", counted: nil)
    }

    static func hear(_ id: String, known: Bool) -> HearView {
        let row = HearRow(
            household: "h1", door: "d", detail: "", told: known ? nil : "t", arrival: nil, spoken: "s")
        return HearView(
            id: id, title: "t", activity: "a", news: "n", summary: "s", rows: known ? [] : [row], knownTitle: nil,
            known: known ? [row] : [], empty: nil)
    }

    static func signalRow(_ signal: SignalId, _ state: String) -> SignalRow {
        SignalRow(
            signal: signal, kind: .lift, kindWord: "k", urgency: .normal, urgencyWord: nil, place: "p", state: state,
            overdue: false, carryBack: true, arrival: nil, spoken: "s")
    }

    static func signals(_ language: String) -> SignalsView {
        let group = SignalGroup(code: .carryBack, title: "t", rows: [signalRow("s1", language)])
        return SignalsView(title: language, groups: [group], empty: nil, add: "a", status: status(language))
    }

    static func write(_ language: String) -> WriteField {
        WriteField(label: language, hint: "h", save: "s", cancel: "c")
    }

    static func signal(_ signal: SignalId, _ language: String, state: String? = nil) -> SignalView {
        SignalView(
            row: signalRow(signal, state ?? language), title: language, words: nil, emergency: nil, answerTitle: nil,
            answer: nil, door: "h1", doorWord: "d", historyTitle: "h", history: [],
            actions: [SignalAction(code: .carryBack, word: "w", primary: true)], write: write(language))
    }

    static func newSignal(_ language: String) -> NewSignalView {
        let door = PlaceChoice(place: SignalPlace(household: "h1", building: nil), word: "door")
        let elsewhere = PlaceChoice(place: SignalPlace(household: nil, building: nil), word: "elsewhere")
        return NewSignalView(
            title: language, kindTitle: "k", kinds: [KindChoice(kind: .lift, word: "l")], placeTitle: "p",
            places: [door, elsewhere], urgencyTitle: "u",
            urgencies: [
                UrgencyChoice(urgency: .normal, word: "n", emergency: nil),
                UrgencyChoice(urgency: .danger, word: "d", emergency: "112"),
            ],
            write: write(language))
    }

    static func spoken(_ code: String) -> SpokenLanguage {
        SpokenLanguage(code: code, ownName: code, name: code, tag: code, direction: .rtl)
    }

    static func languages(_ language: String) -> LanguagesView {
        let row = LanguageRow(language: spoken("ps"), detail: "d", listed: true, spoken: "s")
        return LanguagesView(title: language, lead: "l", rows: [row])
    }

    static func phraseRow(_ key: String) -> PhraseRow {
        PhraseRow(key: key, icon: "smile", words: "w", meaning: "m", spoken: "m")
    }

    static func phrases(_ language: String) -> PhrasesView {
        PhrasesView(language: spoken(language), unreviewed: "u", another: "a", rows: [phraseRow("hello")])
    }

    static func phrase(_ language: String, _ key: String) -> PhraseView {
        PhraseView(
            language: spoken(language), row: phraseRow(key), position: "1", answersTitle: nil, answers: [],
            aloud: "aloud \(key)", speak: "s", noVoice: "n", unreviewed: "u", previous: nil,
            next: PhraseStep(key: "who", word: "n"))
    }

    static func agenda(_ language: String) -> AgendaView {
        AgendaView(neighbourhood: "n", title: language, later: nil, items: [item("a1")], empty: nil, guide: "g")
    }

    static func sync(_ language: String) -> SyncView {
        SyncView(
            title: language, status: status("w"), sentence: "s", now: "n", cancel: nil, refusedTitle: nil, refused: [],
            cards: [])
    }

    static func settings(_ language: String) -> SettingsView {
        SettingsView(
            title: language, who: nil, languageTitle: "l", languages: [], sizeTitle: "s", sizes: [], sync: "s",
            privacy: "p")
    }
}
