//! The phone: one method for each thing that a person does or sees. Each runs on the caller's thread.

use crate::error::{PhoneFailure, guard};
use crate::foreign::{ForeignClock, ForeignError, KeyStore, Keys, PhoneClock};
use crate::sync::{self, SyncEnd, SyncHandle, SyncListener};
use pleinmakers_core::domain::{
    BuildingId, CardId, Direction, DwellingId, HouseholdId, OccurrenceKey, RsvpAnswer, RsvpId, SignalId, SignalKind,
    SignalUrgency, StairwellId, VisitId, VisitOutcome,
};
use pleinmakers_core::phone::{
    self as core, Changed, DeviceClock, PhoneError, PhoneOptions, RecordRsvp, RecordSignal, RecordVisit, Recorded,
    RecordedFace, RecordedRsvp, RsvpDetails, SettleCard, Subscription,
};
use pleinmakers_core::texts::{Lang, Texts};
use pleinmakers_core::views::{
    ActivityView, AgendaView, BuildingView, ChooseView, DoorView, DwellingView, FirstSyncView, GuideView, HearView,
    HomeView, InviteView, JoinView, LanguagesView, NewSignalView, PhraseView, PhrasesView, PlaceView, ProblemView,
    SearchView, SettingsView, SignalPlace, SignalView, SignalsView, StartView, SyncView, TallyCounts, TallyView,
    TodayView, VisitDetail, WelcomeView,
};
use std::path::PathBuf;
use std::sync::Arc;

/// How a phone is opened.
#[derive(Debug, Clone, uniffi::Record)]
pub struct PhoneConfig {
    /// Folder of its one file.
    pub folder: String,
    /// The device's language; used until another is chosen in the app.
    pub language: String,
    /// Where the key of the file is gone: move the file aside and begin anew, as its owner has asked.
    pub begin_anew: bool,
    /// Milliseconds to add to the device's clock: demonstrations run on another day. Nothing on a phone.
    pub clock_shift: i64,
    /// After a sync that met no network, try again by itself while something waits. An app that is in sight wants it.
    #[uniffi(default = false)]
    pub keep_trying: bool,
}

/// Hears that something changed, from a thread of its own, at most once every 50 ms. It asks for its view again.
#[uniffi::export(with_foreign)]
pub trait ChangeListener: Send + Sync {
    /// What may look different now.
    fn changed(&self, what: Changed) -> Result<(), ForeignError>;
}

/// Keeps a listener; closing it ends it.
#[derive(uniffi::Object)]
pub struct Changes {
    _subscription: Subscription,
}

/// A Pleinmaker's or resident's phone. Long-lived: open one, and close it at the end.
#[derive(uniffi::Object)]
pub struct Phone {
    core: Arc<core::Phone>,
}

impl Phone {
    fn ask<T>(&self, work: impl FnOnce(&Arc<core::Phone>) -> Result<T, PhoneError>) -> Result<T, PhoneFailure> {
        guard(self.core.texts().lang(), || work(&self.core).map_err(|error| PhoneFailure::of(&self.core, &error)))
    }
}

#[uniffi::export]
impl Phone {
    /// Opens a phone, or begins one. `clock` is for tests.
    #[uniffi::constructor]
    pub fn open(
        config: PhoneConfig,
        keys: Arc<dyn KeyStore>,
        clock: Option<Arc<dyn PhoneClock>>,
    ) -> Result<Arc<Self>, PhoneFailure> {
        let lang = Lang::from_code(&config.language).unwrap_or_default();
        guard(lang, || {
            let clock: Arc<dyn core::Clock> = match clock {
                Some(clock) => Arc::new(ForeignClock(clock)),
                None => Arc::new(DeviceClock { shift: config.clock_shift }),
            };
            let options = PhoneOptions {
                folder: PathBuf::from(config.folder),
                keys: Arc::new(Keys(keys)),
                clock,
                lang,
                begin_anew: config.begin_anew,
                step: None,
                keep_trying: config.keep_trying,
            };
            let core = core::Phone::open(options).map_err(|error| PhoneFailure::before(&Texts::new(lang), &error))?;
            Ok(Arc::new(Self { core }))
        })
    }

    /// That a damaged file was moved aside when this phone was opened, in words.
    pub fn moved_aside(&self) -> Result<Option<ProblemView>, PhoneFailure> {
        self.ask(|phone| Ok(phone.moved_aside_view()))
    }

    /// What is around every screen.
    pub fn home(&self) -> Result<HomeView, PhoneFailure> {
        self.ask(|phone| phone.home())
    }

    /// The first screen.
    pub fn start(&self) -> Result<StartView, PhoneFailure> {
        self.ask(|phone| Ok(phone.start_view()))
    }

    /// The neighbourhoods of a server. Needs the network.
    pub fn choices(&self, server: String) -> Result<ChooseView, PhoneFailure> {
        self.ask(|phone| phone.choose_view(&server))
    }

    /// A resident chooses a neighbourhood. Needs the network.
    pub fn choose(&self, server: String, slug: String) -> Result<(), PhoneFailure> {
        self.ask(|phone| phone.choose(&server, &slug).map(|_| ()))
    }

    /// Joining as a Pleinmaker.
    pub fn join_view(&self) -> Result<JoinView, PhoneFailure> {
        self.ask(|phone| Ok(phone.join_view()))
    }

    /// Joins by a one-time link. Needs the network.
    pub fn join(&self, link: String) -> Result<WelcomeView, PhoneFailure> {
        self.ask(|phone| {
            let joined = phone.join(&link)?;
            phone.welcome_view(&joined).ok_or(PhoneError::NotJoined)
        })
    }

    /// The first sync before it has begun.
    pub fn first_sync(&self) -> Result<FirstSyncView, PhoneFailure> {
        self.ask(|phone| Ok(phone.first_sync_view(0, 0, false, None)))
    }

    /// Starts a sync.
    pub fn start_sync(&self, listener: Option<Arc<dyn SyncListener>>) -> Result<Arc<SyncHandle>, PhoneFailure> {
        self.ask(|phone| Ok(sync::start(phone, listener)))
    }

    /// Syncs and waits, for a background worker.
    pub fn sync_once(&self, seconds: u32) -> Result<SyncEnd, PhoneFailure> {
        guard(self.core.texts().lang(), || sync::once(&self.core, seconds))
    }

    /// Today's doors.
    pub fn today(&self) -> Result<TodayView, PhoneFailure> {
        self.ask(|phone| phone.today())
    }

    /// A building; without one, the building where most is to be done.
    pub fn building(&self, building: Option<BuildingId>) -> Result<BuildingView, PhoneFailure> {
        self.ask(|phone| phone.building(building))
    }

    /// One door.
    pub fn door(&self, household: HouseholdId) -> Result<DoorView, PhoneFailure> {
        self.ask(|phone| phone.door(household))
    }

    /// Doors that a text may mean, best first.
    pub fn search(&self, text: String) -> Result<SearchView, PhoneFailure> {
        self.ask(|phone| phone.search(&text))
    }

    /// A door by its dwelling, also where nobody is known to live.
    pub fn dwelling(&self, dwelling: DwellingId) -> Result<DwellingView, PhoneFailure> {
        self.ask(|phone| phone.dwelling(dwelling))
    }

    /// Somebody new lives at a door: durable when it returns.
    pub fn new_face(&self, dwelling: DwellingId) -> Result<RecordedFace, PhoneFailure> {
        self.ask(|phone| phone.new_face(dwelling))
    }

    /// Nobody new lives there after all.
    pub fn undo_new_face(&self, household: HouseholdId) -> Result<DwellingView, PhoneFailure> {
        self.ask(|phone| phone.undo_new_face(household))
    }

    /// Records a visit: durable when it returns.
    pub fn record(
        &self,
        household: HouseholdId,
        outcome: VisitOutcome,
        more: Option<VisitDetail>,
    ) -> Result<Recorded, PhoneFailure> {
        self.ask(|phone| phone.record(&RecordVisit { household, outcome, more: more.unwrap_or_default() }))
    }

    /// Takes a visit back.
    pub fn undo(&self, visit: VisitId) -> Result<DoorView, PhoneFailure> {
        self.ask(|phone| phone.undo(visit))
    }

    /// Corrects the name of the household at a door.
    pub fn correct_name(&self, household: HouseholdId, name: String) -> Result<DoorView, PhoneFailure> {
        self.ask(|phone| phone.correct_name(household, &name))
    }

    /// Settles what two people wrote at once: `choice` 0 is the value that stands now.
    pub fn settle(&self, card: CardId, seen: u64, choice: u32) -> Result<(), PhoneFailure> {
        self.ask(|phone| phone.settle(SettleCard { card, seen, choice }))
    }

    /// Turns a stairwell for the whole team.
    pub fn turn(&self, stairwell: StairwellId, direction: Direction) -> Result<(), PhoneFailure> {
        self.ask(|phone| phone.turn(stairwell, direction))
    }

    /// Questions and signals.
    pub fn signals(&self) -> Result<SignalsView, PhoneFailure> {
        self.ask(|phone| phone.signals())
    }

    /// One question or signal.
    pub fn signal(&self, signal: SignalId) -> Result<SignalView, PhoneFailure> {
        self.ask(|phone| phone.signal(signal))
    }

    /// What a new one can be: at a door, or anywhere.
    pub fn new_signal(&self, household: Option<HouseholdId>) -> Result<NewSignalView, PhoneFailure> {
        self.ask(|phone| phone.new_signal(household))
    }

    /// Records a question or signal: durable when it returns.
    pub fn record_signal(
        &self,
        place: SignalPlace,
        kind: SignalKind,
        urgency: SignalUrgency,
        words: String,
    ) -> Result<SignalView, PhoneFailure> {
        self.ask(|phone| phone.record_signal(&RecordSignal { place, kind, urgency, words }))
    }

    /// The answer was brought to who asked.
    pub fn carry_back(&self, signal: SignalId) -> Result<SignalView, PhoneFailure> {
        self.ask(|phone| phone.carry_back(signal))
    }

    /// Records an answer that she has herself.
    pub fn answer(&self, signal: SignalId, words: String) -> Result<SignalView, PhoneFailure> {
        self.ask(|phone| phone.answer(signal, &words))
    }

    /// The languages to show phrases in; that of the household stands first.
    pub fn languages(&self, household: Option<HouseholdId>) -> Result<LanguagesView, PhoneFailure> {
        self.ask(|phone| phone.languages(household))
    }

    /// The phrases of a language of the door.
    pub fn phrases(&self, language: String) -> Result<PhrasesView, PhoneFailure> {
        self.ask(|phone| phone.phrases(&language))
    }

    /// One phrase, to show or to let hear.
    pub fn phrase(&self, language: String, key: String) -> Result<PhraseView, PhoneFailure> {
        self.ask(|phone| phone.phrase(&language, &key))
    }

    /// Takes a question or signal back.
    pub fn withdraw(&self, signal: SignalId) -> Result<(), PhoneFailure> {
        self.ask(|phone| phone.withdraw(signal))
    }

    /// What is on.
    pub fn agenda(&self) -> Result<AgendaView, PhoneFailure> {
        self.ask(|phone| phone.agenda())
    }

    /// Places and partners of the neighbourhood.
    pub fn guide(&self) -> Result<GuideView, PhoneFailure> {
        self.ask(|phone| phone.guide())
    }

    /// One place or partner of the guide.
    pub fn place(&self, id: String) -> Result<PlaceView, PhoneFailure> {
        self.ask(|phone| phone.place(&id))
    }

    /// One activity.
    pub fn activity(&self, id: String) -> Result<ActivityView, PhoneFailure> {
        self.ask(|phone| phone.activity(&id))
    }

    /// The invite round of one time of an activity.
    pub fn invite(&self, id: String) -> Result<InviteView, PhoneFailure> {
        self.ask(|phone| phone.invite(key(&id)?))
    }

    /// Writes down what was said at a door, or by somebody without one: durable when it returns. Details that are not
    /// said stay as they stand.
    pub fn record_rsvp(
        &self,
        id: String,
        household: Option<HouseholdId>,
        answer: RsvpAnswer,
        details: RsvpDetails,
    ) -> Result<RecordedRsvp, PhoneFailure> {
        self.ask(|phone| phone.record_rsvp(&RecordRsvp { key: key(&id)?, household, answer, details }))
    }

    /// Takes back what was said.
    pub fn undo_rsvp(&self, rsvp: RsvpId) -> Result<InviteView, PhoneFailure> {
        self.ask(|phone| phone.undo_rsvp(rsvp))
    }

    /// The screen of counting, with the numbers that stand on it.
    pub fn tally(&self, id: String, counts: Option<TallyCounts>) -> Result<TallyView, PhoneFailure> {
        self.ask(|phone| phone.tally(key(&id)?, counts))
    }

    /// Keeps a count: durable when it returns.
    pub fn record_tally(&self, id: String, counts: TallyCounts) -> Result<TallyView, PhoneFailure> {
        self.ask(|phone| phone.record_tally(key(&id)?, counts))
    }

    /// Who must hear that something changed.
    pub fn must_hear(&self, id: String) -> Result<HearView, PhoneFailure> {
        self.ask(|phone| phone.must_hear(key(&id)?))
    }

    /// They heard it: durable when it returns.
    pub fn record_told(&self, id: String, household: HouseholdId) -> Result<HearView, PhoneFailure> {
        self.ask(|phone| phone.record_told(key(&id)?, household))
    }

    /// Where the sync stands, and what needs a person.
    pub fn sync(&self) -> Result<SyncView, PhoneFailure> {
        self.ask(|phone| phone.sync_view())
    }

    /// The settings.
    pub fn settings(&self) -> Result<SettingsView, PhoneFailure> {
        self.ask(|phone| phone.settings_view())
    }

    /// Changes the language of all words.
    pub fn choose_language(&self, code: String) -> Result<(), PhoneFailure> {
        self.ask(|phone| phone.choose_language(Lang::from_code(&code).ok_or(PhoneError::NotFound)?))
    }

    /// Changes how large letters are.
    pub fn choose_text_scale(&self, scale: f32) -> Result<(), PhoneFailure> {
        self.ask(|phone| phone.choose_text_scale(scale))
    }

    /// Calls `listener` after something changed, until the answer is closed.
    pub fn subscribe(&self, listener: Arc<dyn ChangeListener>) -> Result<Arc<Changes>, PhoneFailure> {
        self.ask(|phone| {
            let subscription = phone.subscribe(move |what| {
                // A listener that fails misses this one.
                let _ = listener.changed(what);
            });
            Ok(Arc::new(Changes { _subscription: subscription }))
        })
    }
}

/// What names one time of an activity.
fn key(id: &str) -> Result<OccurrenceKey, PhoneError> {
    id.parse().map_err(|_| PhoneError::NotFound)
}
