//! What is around the screens: where the app opens, the settings, and the words of an error.

use super::error::PhoneError;
use super::{Joined, Phone};
use crate::store::StoreError;
use crate::texts::{Lang, Texts};
use crate::views::{
    ChooseView, FirstSyncView, HomeTab, HomeView, JoinView, NeighbourhoodChoice, ProblemView, SettingsView, StartView,
    SyncView, TEXT_SCALES, WelcomeView, choose, first_sync, home, join, problem, settings, start, sync, welcome,
};
use std::sync::PoisonError;

const LANGUAGE: &str = "language";
const TEXT_SCALE: &str = "text_scale";

impl Phone {
    /// What is around every screen: the bar below, language, direction and size of letters.
    ///
    /// # Errors
    /// The key store's or the store's.
    pub fn home(&self) -> Result<HomeView, PhoneError> {
        let tabs: &[HomeTab] = match self.membership()? {
            None => &[],
            Some(membership) if membership.pleinmaker.is_some() => {
                &[HomeTab::Today, HomeTab::Building, HomeTab::Signals, HomeTab::Agenda, HomeTab::Settings]
            }
            Some(_) => &[HomeTab::Agenda, HomeTab::Settings],
        };
        Ok(home(tabs, self.text_scale()?, &self.texts()))
    }

    /// The first screen, where nobody belongs anywhere yet.
    #[must_use]
    pub fn start_view(&self) -> StartView {
        start(&self.texts())
    }

    /// The neighbourhoods of a server.
    ///
    /// # Errors
    /// The network, or an answer that is no Pleinmakers server's.
    pub fn choose_view(&self, server: &str) -> Result<ChooseView, PhoneError> {
        let scopes = self.neighbourhoods(server)?.scopes.into_iter();
        let choices =
            scopes.map(|scope| NeighbourhoodChoice { slug: scope.slug, name: scope.name, district: scope.district });
        Ok(choose(choices.collect(), &self.texts()))
    }

    /// Joining as a Pleinmaker.
    #[must_use]
    pub fn join_view(&self) -> JoinView {
        join(&self.texts())
    }

    /// What was joined, with the number to compare; nothing for a resident.
    #[must_use]
    pub fn welcome_view(&self, joined: &Joined) -> Option<WelcomeView> {
        let (name, number) = (joined.name.as_ref()?, joined.number.as_ref()?);
        Some(welcome(&joined.city, name, number, &joined.neighbourhoods, &self.texts()))
    }

    /// The first sync, while it runs and after it.
    #[must_use]
    pub fn first_sync_view(&self, received: u64, expected: u64, done: bool, why: Option<&PhoneError>) -> FirstSyncView {
        first_sync(received, expected, done, why.map(|error| self.problem(error)), &self.texts())
    }

    /// Where the sync stands, and what needs a person.
    ///
    /// # Errors
    /// The store's.
    pub fn sync_view(&self) -> Result<SyncView, PhoneError> {
        Ok(sync(self.status()?, self.is_shut_out()?, self.refused()?, self.cards()?, &self.texts()))
    }

    /// The settings.
    ///
    /// # Errors
    /// The key store's or the store's.
    pub fn settings_view(&self) -> Result<SettingsView, PhoneError> {
        let membership = self.membership()?;
        let mut who: Vec<&str> = Vec::new();
        if let Some(membership) = &membership {
            who.extend(membership.pleinmaker.as_ref().map(|own| own.name.as_str()));
            who.push(&membership.city);
            who.extend(membership.scopes.iter().map(|scope| scope.name.as_str()));
        }
        Ok(settings(&who, self.text_scale()?, &self.texts()))
    }

    /// What went wrong, as a screen shows it.
    #[must_use]
    pub fn problem(&self, error: &PhoneError) -> ProblemView {
        let texts = self.texts();
        problem(error.code(), error.words(&texts), &texts)
    }

    /// That a damaged file was moved aside when this phone was opened, in words.
    #[must_use]
    pub fn moved_aside_view(&self) -> Option<ProblemView> {
        let file = self.moved_aside()?.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let texts = self.texts();
        let code = "storage_corrupt_moved";
        Some(problem(code, texts.error(code, &[("file", (&file).into())]), &texts))
    }

    /// Changes the language of all words from now on, also after the app was ended.
    ///
    /// # Errors
    /// The store's. The words of this run have changed all the same.
    pub fn choose_language(&self, lang: Lang) -> Result<(), PhoneError> {
        self.set_language(lang);
        self.put_setting(LANGUAGE, lang.code().as_bytes())
    }

    /// How large letters are, on top of the device's own size.
    ///
    /// # Errors
    /// The store's.
    pub fn choose_text_scale(&self, scale: f32) -> Result<(), PhoneError> {
        let known = TEXT_SCALES.iter().copied().find(|known| (known - scale).abs() < 0.01);
        let scale = known.ok_or(PhoneError::NotFound)?;
        self.put_setting(TEXT_SCALE, &scale.to_be_bytes())
    }

    fn put_setting(&self, name: &str, value: &[u8]) -> Result<(), PhoneError> {
        Ok(self.store.write(|tx| Ok::<_, StoreError>(tx.put_meta(name, value)?))?)
    }

    fn text_scale(&self) -> Result<f32, PhoneError> {
        let kept = self.store.read(|tx| Ok::<_, PhoneError>(tx.meta(TEXT_SCALE)?))?;
        Ok(kept.and_then(|bytes| bytes.try_into().ok()).map_or(1.0, f32::from_be_bytes))
    }

    /// Uses the language that was chosen on this phone, where one was.
    pub(super) fn read_language(&self) -> Result<(), PhoneError> {
        let kept = self.store.read(|tx| Ok::<_, PhoneError>(tx.meta(LANGUAGE)?))?;
        if let Some(lang) = kept.and_then(|code| Lang::from_code(&String::from_utf8_lossy(&code))) {
            *self.texts.lock().unwrap_or_else(PoisonError::into_inner) = Texts::new(lang);
        }
        Ok(())
    }
}
