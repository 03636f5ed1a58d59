//! Sentences for a door, in its own language. They are in the app: nothing is fetched, and nothing is kept.

use super::Phone;
use super::error::PhoneError;
use crate::domain::HouseholdId;
use crate::texts::{DoorLanguage, Phrase};
use crate::views::{LanguagesView, PhraseView, PhrasesView, languages, phrase, phrases};

impl Phone {
    /// The languages to choose from; the one that the list gives for this household stands first.
    ///
    /// # Errors
    /// A phone that is no Pleinmaker's, no such household on it, or the store's.
    pub fn languages(&self, household: Option<HouseholdId>) -> Result<LanguagesView, PhoneError> {
        self.account()?;
        let listed = household.map(|id| {
            self.store.read(|tx| {
                let found = tx.household(id.0)?.ok_or(PhoneError::NotFound)?;
                Ok::<_, PhoneError>(tx.facts(found)?.household.language)
            })
        });
        Ok(languages(listed.transpose()?.flatten().as_deref(), &self.texts()))
    }

    /// The phrases of a language.
    ///
    /// # Errors
    /// A phone that is no Pleinmaker's, or a language that is not of the door.
    pub fn phrases(&self, language: &str) -> Result<PhrasesView, PhoneError> {
        let language = DoorLanguage::find(language).ok_or(PhoneError::NotFound)?;
        Ok(phrases(language, &self.first_name()?, &self.texts()))
    }

    /// One phrase, to show.
    ///
    /// # Errors
    /// A phone that is no Pleinmaker's, or a language or key that is not there.
    pub fn phrase(&self, language: &str, key: &str) -> Result<PhraseView, PhoneError> {
        let language = DoorLanguage::find(language).ok_or(PhoneError::NotFound)?;
        let found = Phrase::find(key).ok_or(PhoneError::NotFound)?;
        Ok(phrase(language, found, &self.first_name()?, &self.texts()))
    }

    /// Who stands at the door.
    fn first_name(&self) -> Result<String, PhoneError> {
        let own = self.membership()?.and_then(|membership| membership.pleinmaker);
        Ok(own.ok_or(PhoneError::NotJoined)?.name)
    }
}
