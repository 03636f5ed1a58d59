package be.pleinmakers.ui

import be.pleinmakers.ui.languages.LanguagesIntent
import be.pleinmakers.ui.phrase.PhraseIntent
import be.pleinmakers.ui.phrase.PhraseState
import be.pleinmakers.ui.phrases.PhrasesIntent

/** What the intents of the phrases for a door do. Behind each choice stands the door, not the choice before. */
internal fun AppModel.act(intent: LanguagesIntent) {
    when (intent) {
        is LanguagesIntent.Choose -> {
            val place = stack.lastOrNull() as? Place.Languages ?: return
            goInstead(Place.Phrases(intent.language, place.household))
        }
        LanguagesIntent.Back -> {
            back()
        }
    }
}

internal fun AppModel.act(intent: PhrasesIntent) {
    val place = stack.lastOrNull() as? Place.Phrases ?: return
    when (intent) {
        is PhrasesIntent.OpenPhrase -> go(Place.Phrase(place.language, intent.key))
        PhrasesIntent.OtherLanguage -> goInstead(Place.Languages(place.household))
        PhrasesIntent.Back -> back()
    }
}

internal fun AppModel.act(intent: PhraseIntent) {
    val place = stack.lastOrNull() as? Place.Phrase ?: return
    when (intent) {
        PhraseIntent.Speak -> speak()
        is PhraseIntent.Show -> goInstead(Place.Phrase(place.language, intent.key))
        PhraseIntent.Back -> back()
    }
}

private fun AppModel.speak() {
    val shown = (screen as? PhraseState)?.takeIf { it.speaks } ?: return
    host.voice.say(shown.view.aloud, shown.view.language.tag)
}

internal fun AppModel.goInstead(place: Place) {
    stack.removeLast()
    go(place)
}
